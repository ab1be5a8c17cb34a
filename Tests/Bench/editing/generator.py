"""A generator of sites with a site of its own, which is edited, built and served."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


class Generator:
    """Beside its name: where its texts and its pages are, and how it is started."""

    def __init__(self, name, program, folder, texts, templates, built):
        self.name = name
        self.program = program
        self.folder = folder
        self.texts = sorted(folder.glob(texts))
        self.template = folder / templates
        self.built = [folder / path for path in built]

    def clean(self):
        """Removes what builds made."""
        for path in self.built:
            shutil.rmtree(path, ignore_errors=True)

    def save(self, number, words):
        """Puts words into a text, in a paragraph of their own that takes the place of the one before."""
        text = self.texts[number % len(self.texts)]
        head, first, rest = text.read_text().split("\n\n", 2)
        if rest.startswith("Saved: "):
            rest = rest.split("\n\n", 1)[1]
        text.write_text(f"{head}\n\n{first}\n\nSaved: {words}.\n\n{rest}")
        return text

    def change_template(self, number):
        """Changes the template that all pages share."""
        template = self.template.read_text().split("<!-- changed")[0].rstrip()
        self.template.write_text(f"{template}\n<!-- changed {number} -->\n")

    def build(self):
        """CPU seconds, seconds and peak memory in MiB of a build."""
        return cost(self.build_command())


class Sitegen(Generator):
    def __init__(self, program, folder, corpus, templates):
        shutil.copytree(corpus, folder, ignore=shutil.ignore_patterns("Output", ".sitegen"))
        (folder / "Templates").mkdir(exist_ok=True)
        shutil.copy(templates / "base.mustache", folder / "Templates")
        super().__init__("sitegen", program, folder, "Content/*/*.md", "Templates/base.mustache", ["Output", ".sitegen"])

    def build_command(self):
        return [self.program, "build", "--root", self.folder, "--quiet"]

    def serve_command(self, port):
        return [self.program, "serve", "--root", self.folder, "--port", port]

    def address(self, text):
        return f"/{text.parent.name}/{text.stem}/"


class Hugo(Generator):
    def __init__(self, program, folder, corpus, setup):
        shutil.copytree(setup, folder)
        shutil.copytree(corpus / "content", folder / "content")
        built = ["public", "resources"]
        super().__init__("Hugo", program, folder, "content/speeches/*.md", "layouts/baseof.html", built)

    def build_command(self):
        setting = ["--config", "hugo.toml,nosearch.toml", "--noBuildLock"]
        return [self.program, "--quiet", "--source", self.folder, *setting]

    def serve_command(self, port):
        setting = ["--config", "hugo.toml,nosearch.toml", "--noBuildLock", "--port", port]
        return [self.program, "server", "--source", self.folder, *setting]

    def address(self, text):
        return f"/speeches/{text.stem}/"


def cost(command):
    """CPU seconds, seconds and peak memory in MiB of a command."""
    before = os.times().elapsed
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        sys.exit(f"{Path(command[0]).name} failed: {complaint.decode()[-2000:]}")
    return usage.ru_utime + usage.ru_stime, os.times().elapsed - before, usage.ru_maxrss / 1024
