"""The official Firestore emulator as a child process: found, started, awaited, stopped."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

import grpc  # type: ignore[import-untyped]
from google.api_core.exceptions import GoogleAPIError
from google.cloud.firestore_v1.services.firestore import FirestoreClient
from google.cloud.firestore_v1.services.firestore.transports.grpc import FirestoreGrpcTransport

from shopcard.domain.errors import Misconfigured, Unavailable

JAR_VARIABLE = "FIRESTORE_EMULATOR_JAR"
HOST_VARIABLE = "FIRESTORE_EMULATOR_HOST"
MAIN_CLASS = "com.google.cloud.datastore.emulator.firestore.CloudFirestore"
MIN_JAVA = 17
START_SECONDS = 60
STOP_SECONDS = 10

_GUARD = """
exec 3<&0
"$@" </dev/null 3<&- & emulator=$!
(read -r _ <&3; kill "$emulator") & guard=$!
wait "$emulator"; status=$?
kill "$guard" 2>/dev/null
exit $status
"""
"""Runs the emulator until our end of its standard input closes. That happens in `stop`, and just
as well when this process is killed: no emulator outlives whoever started it."""

_JAR_IN_SDK = Path("platform", "cloud-firestore-emulator", "cloud-firestore-emulator.jar")


def find_java() -> str:
    """The `java` to run, 17 or newer. Raises Misconfigured with the command that installs it."""
    java = shutil.which("java")
    advice = "Install it: apt-get install openjdk-17-jre-headless, or brew install openjdk@17."
    if java is None:
        raise Misconfigured(
            f"The Firestore emulator needs Java {MIN_JAVA}; there is none. {advice}"
        )
    banner = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', banner)
    if version is None or int(version[1]) < MIN_JAVA:
        found = banner.strip().partition("\n")[0] or "one that does not answer"
        raise Misconfigured(
            f"The Firestore emulator needs Java {MIN_JAVA}; found {found}. {advice}"
        )
    return java


def find_jar(environ: Mapping[str, str] | None = None) -> Path:
    """The emulator's jar: $FIRESTORE_EMULATOR_JAR, else the one in gcloud's own folder.

    Raises Misconfigured with the command that installs it.
    """
    env = os.environ if environ is None else environ
    named = env.get(JAR_VARIABLE)
    if named:
        if Path(named).is_file():
            return Path(named)
        raise Misconfigured(f"{JAR_VARIABLE}={named} is not a file; name the emulator's jar there.")
    gcloud = shutil.which("gcloud", path=env.get("PATH"))
    if gcloud is not None:
        jar = Path(gcloud).resolve().parent.parent / _JAR_IN_SDK
        if jar.is_file():
            return jar
    raise Misconfigured(
        "The Firestore emulator is not installed. Install it: gcloud components install "
        "cloud-firestore-emulator, or apt-get install google-cloud-cli-firestore-emulator; "
        f"or name its jar in {JAR_VARIABLE}."
    )


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Emulator:
    """One emulator on 127.0.0.1, running between `with` and the end of its block.

    It keeps everything in memory: what was stored is gone when it stops.
    """

    def __init__(self, *, port: int | None = None, rules: Path | None = None) -> None:
        self.port = port or free_port()
        self._rules = rules
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def host(self) -> str:
        """What FIRESTORE_EMULATOR_HOST has to be."""
        return f"127.0.0.1:{self.port}"

    def __enter__(self) -> Emulator:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Starts it and returns when it works.

        Raises Misconfigured when Java or the jar is missing, Unavailable when it does not come up.
        """
        command = [find_java(), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
        command += ["-Duser.language=en", "-cp", str(find_jar()), MAIN_CLASS, "start"]
        command += ["--host=127.0.0.1", f"--port={self.port}"]
        if self._rules is not None:
            command.append(f"--rules={self._rules}")
        # A session of its own: Ctrl-C reaches the parent alone, which stops the emulator last.
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", _GUARD, "sh", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            self._await_answer()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Ends what `start` began, and waits for its end."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _await_answer(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not self._listens():
            if self._process is None or self._process.poll() is not None:
                raise Unavailable(
                    f"The Firestore emulator ended at once; is port {self.port} in use?"
                )
            if time.monotonic() > deadline:
                raise Unavailable(
                    f"The Firestore emulator did not answer within {START_SECONDS} s."
                )
            time.sleep(0.05)
        _warm_up(self.host, deadline - time.monotonic())

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def _warm_up(host: str, seconds: float) -> None:
    """One write and one read, which make a cold emulator load what it takes seconds to load."""
    database = "projects/demo-warm-up/databases/(default)"
    name = f"{database}/documents/warm/up"
    owner = [("authorization", "Bearer owner")]
    with grpc.insecure_channel(host) as channel:
        firestore = FirestoreClient(transport=FirestoreGrpcTransport(channel=channel))
        try:
            for write in ({"update": {"name": name}}, {"delete": name}):
                firestore.commit(
                    {"database": database, "writes": [write]}, timeout=seconds, metadata=owner
                )
            query = {"from": [{"collection_id": "warm"}]}
            list(
                firestore.run_query(
                    {"parent": f"{database}/documents", "structured_query": query},
                    timeout=seconds,
                    metadata=owner,
                )
            )
        except GoogleAPIError as error:
            raise Unavailable(f"The Firestore emulator does not work: {error}") from error
