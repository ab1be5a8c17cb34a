"""A generator that serves its site while texts are saved."""

import http.client
import re
import socket
import subprocess
import sys
import threading
import time

# How long is waited between two requests for the page that should change, in seconds.
PAUSE = 0.001


class Served:
    """A running server; ends with the block that it is made for."""

    def __init__(self, generator):
        self.generator = generator
        self.port = free_port()

    def __enter__(self):
        command = [str(part) for part in self.generator.serve_command(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for line in self.process.stdout:
            if address := re.search(r"http://[^/\s]+:(\d+)/", line):
                self.port = int(address[1])
                break
        else:
            sys.exit(f"{self.generator.name} does not serve")
        threading.Thread(target=self.process.stdout.read, daemon=True).start()
        self.connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
        self.wait_for("", self.generator.address(self.generator.texts[0]))
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        self.process.wait()

    def time_of_save(self, number):
        """Seconds from the save of a text to the first answer that has its new words."""
        words = f"words of save {number} at {time.time_ns()}"
        page = self.generator.address(self.generator.texts[number % len(self.generator.texts)])
        begin = time.perf_counter()
        self.generator.save(number, words)
        self.wait_for(words, page)
        return time.perf_counter() - begin

    def wait_for(self, words, page):
        limit = time.perf_counter() + 60
        while time.perf_counter() < limit:
            text = self.text(page)
            if text is not None and words in text:
                return
            time.sleep(PAUSE)
        sys.exit(f"{self.generator.name} does not show {words} at {page}")

    def text(self, page):
        """The text of a page; None if it cannot be had now, as from a server that cuts off pages it makes anew."""
        try:
            self.connection.request("GET", page)
            answer = self.connection.getresponse()
            text = answer.read().decode(errors="replace")
        except http.client.HTTPException:
            self.connection.close()
            return None
        return text if answer.status == 200 else None

    def memory(self):
        """What it holds in memory, in MiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
