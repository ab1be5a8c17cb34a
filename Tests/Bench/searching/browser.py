"""Chromium, told what to do by the WebDriver protocol."""

import http.client
import json
import re
import shutil
import subprocess
import sys

ARGUMENTS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900",
    "--disable-background-networking",
]


class Browser:
    """One window, in which pages are opened."""

    def __init__(self):
        if not shutil.which("chromedriver"):
            sys.exit("chromedriver is not here (Debian: chromium and chromium-driver)")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        for line in self.driver.stdout:
            if started := re.search(r"successfully on port (\d+)", line):
                self.connection = http.client.HTTPConnection("127.0.0.1", int(started[1]), timeout=120)
                break
        options = {"browserName": "chrome", "goog:chromeOptions": {"args": ARGUMENTS}}
        self.session = ""
        opened = self.tell("POST", "/session", {"capabilities": {"alwaysMatch": options}})
        self.session = "/session/" + opened["sessionId"]
        self.tell("POST", "/timeouts", {"script": 60_000})

    def __enter__(self):
        return self

    def __exit__(self, *error):
        try:
            self.tell("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()

    def tell(self, method, command, body=None):
        data = None if body is None else json.dumps(body).encode()
        self.connection.request(method, self.session + command, data, {"Content-Type": "application/json"})
        reply = json.loads(self.connection.getresponse().read())["value"]
        if isinstance(reply, dict) and "error" in reply:
            raise RuntimeError(f"{reply['error']}: {reply['message'][:400]}")
        return reply

    def open(self, address):
        """Opens an address as a reader who was never there."""
        self.tell("POST", "/url", {"url": "about:blank"})
        self.tell("POST", "/goog/cdp/execute", {"cmd": "Network.clearBrowserCache", "params": {}})
        self.tell("POST", "/url", {"url": address})

    def run(self, script, *arguments):
        """What the body of a function gives that may wait for promises."""
        body = "const done = arguments[arguments.length - 1]; (async (...given) => {" + script + "})(...arguments)"
        body += ".then((value) => done({ value }), (error) => done({ error: String(error) }))"
        reply = self.tell("POST", "/execute/async", {"script": body, "args": list(arguments)})
        if "error" in reply:
            raise RuntimeError(reply["error"])
        return reply.get("value")

    def press(self, key):
        keys = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        self.tell("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": keys}]})
