# SPDX-License-Identifier: Apache-2.0
"""The real python-threatexchange pulls from a desk, in three time zones: what reaches it, and what it gives up again.

    pull.py ADDRESS        of a demonstration that runs, such as http://localhost:8080
"""
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import time
import types

ZONES = ("UTC", "Asia/Bangkok", "America/New_York")
ARMS = ("stopncii", "extension", "ncmec")
NAMES = {
    "stopncii": "StopNCII client, unmodified",
    "extension": "NCMEC client with our extension",
    "ncmec": "NCMEC client, unmodified (pointed here by its configuration object)",
}
ROUNDS, EACH, WITHDRAWN = 12, 10, 30
SETTLED_SECONDS = 8  # NCMEC's client asks up to five seconds ago


def child(arm, address, token):
    """Pulls whenever it is told to, keeping what it holds as its users do; speaks JSON, a line a turn."""
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "contrib" / "pytx"))
    from threatexchange.exchanges.clients.stopncii import api as stopncii_client
    from threatexchange.exchanges.collab_config import CollaborationConfigWithDefaults
    from threatexchange.exchanges.impl import ncmec_api, stop_ncii_api
    from threatexchange.signal_type.md5 import VideoMD5Signal
    from threatexchange.signal_type.pdq.signal import PdqSignal

    import kumkrong_exchange

    signals = [PdqSignal, VideoMD5Signal]
    if arm == "stopncii":
        os.environ["TX_STOPNCII_KEYS"] = f"{token},any,{address}/exchange/stopncii"
        collab = CollaborationConfigWithDefaults(name="desk", api="stopncii")
        api = stop_ncii_api.StopNCIISignalExchangeAPI.for_collab(collab)
    elif arm == "extension":
        os.environ["TX_KUMKRONG_CREDENTIALS"] = f"any:{token}"
        collab = kumkrong_exchange.KumkrongConfig(name="desk", address=f"{address}/exchange/ncmec")
        api = kumkrong_exchange.TX_MANIFEST.apis[0].for_collab(collab)
    else:
        os.environ["TX_NCMEC_CREDENTIALS"] = f"any:{token}"
        environment = types.SimpleNamespace(value=f"{address}/exchange/ncmec")
        collab = ncmec_api.NCMECCollabConfig(name="desk", environment=environment)
        api = ncmec_api.NCMECSignalExchangeAPI.for_collab(collab)

    real_time, ahead = time.time, 0.0
    time.time = lambda: real_time() + ahead  # the desk's clock, which in a demonstration is not the machine's
    held, checkpoint = {}, None
    for line in sys.stdin:
        order = json.loads(line)
        ahead += order.get("shift", 0)
        if order.get("anew"):
            held, checkpoint = {}, None
        error = ""
        try:
            for delta in api.fetch_iter(signals, checkpoint):
                for key, update in delta.updates.items():
                    merged = api.fetch_value_merge(held.get(key), update)
                    if merged is None:
                        held.pop(key, None)
                    else:
                        held[key] = merged
                checkpoint = delta.checkpoint
        except Exception as e:  # whatever it is, the run says so
            error = f"{type(e).__name__}: {e}".split(" for url")[0]
            answer = getattr(e, "response", None)
            if answer is not None:
                error = f"{answer.status_code} {answer.json()['title']}"
        by_type = api.naive_convert_to_signal_type(signals, collab, held)
        values = sorted(value for signal in by_type.values() for value in signal)
        print(json.dumps({"values": values, "error": error}), flush=True)


class Officer:
    """Somebody of the demonstration, in a browser without eyes."""

    def __init__(self, address, name):
        import requests

        self.address, self.session, self.token = address, requests.Session(), ""
        self.session.headers["Accept-Language"] = "en"
        self.get("sign-in")
        self.post("sign-in", name=name, password="demo-only")

    def _seen(self, answer):
        answer.raise_for_status()
        found = re.search(r'name="_csrf" value="([^"]+)"', answer.text)
        self.token = found.group(1) if found else self.token
        return answer

    def get(self, path):
        return self._seen(self.session.get(f"{self.address}/{path}"))

    def post(self, path, **form):
        return self._seen(self.session.post(f"{self.address}/{path}", data={**form, "_csrf": self.token}))


def desk_is_ahead(address, token):
    """How far the desk's clock is ahead of ours: it says so to whoever asks about the future."""
    import requests

    far = int(time.time()) + 20 * 365 * 86_400
    answer = requests.get(
        f"{address}/exchange/stopncii/FetchHashes", params={"startTimestamp": far}, headers={"x-functions-key": token}
    )
    seconds = int(re.search(r"is (\d+) seconds ahead", answer.json()["detail"]).group(1))
    return far - seconds - time.time()


class Puller:
    def __init__(self, arm, zone, address, token, ahead):
        self.arm, self.zone = arm, zone
        self.process = subprocess.Popen(
            [sys.executable, __file__, "--child", arm, address, token],
            env={**os.environ, "TZ": zone},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.errors = []
        self.ahead = ahead

    def pull(self, **order):
        order["shift"] = order.get("shift", 0) + self.ahead
        self.ahead = 0
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if answer["error"]:
            self.errors.append(answer["error"])
        return set(answer["values"])


def main(address):
    chance = random.Random(20261130)

    def digits(count):
        return "".join(chance.choice("0123456789abcdef") for _ in range(count))

    custodian, administrator = Officer(address, "custodian"), Officer(address, "admin")
    custodian.get("banks")
    name = f"pulled in three zones {int(time.time())}"
    bank = custodian.post("banks", name=name, scheme="NCMEC", category="A1").url.split("/banks/")[1].split("?")[0]
    administrator.get("clients")
    page = administrator.post("clients", name=name, mayPull="true", days="90", bank=bank).text
    token = re.search(r'class="token">([^<]+)<', page).group(1)
    ahead = desk_is_ahead(address, token)
    pullers = [Puller(arm, zone, address, token, ahead) for arm in ARMS for zone in ZONES]
    for puller in pullers:
        puller.pull()
    values = []
    for _ in range(ROUNDS):
        pictures, videos = [digits(64) for _ in range(EACH // 2)], [digits(32) for _ in range(EACH // 2)]
        custodian.post(f"banks/{bank}/entries", list="\n".join(pictures), media="IMAGE", digits="PDQ")
        custodian.post(f"banks/{bank}/entries", list="\n".join(videos), media="VIDEO")
        values += pictures + videos
        time.sleep(1)
        for puller in pullers:
            puller.pull()
    time.sleep(SETTLED_SECONDS)
    came = {puller: puller.pull() for puller in pullers}
    gone = values[:WITHDRAWN]
    for media in ("IMAGE", "VIDEO"):
        prints = [value for value in gone if (len(value) == 64) == (media == "IMAGE")]
        custodian.post(
            f"banks/{bank}/withdrawals", list="\n".join(prints), media=media, why="asked for by the bench"
        )
    time.sleep(SETTLED_SECONDS)
    after = {puller: puller.pull() for puller in pullers}

    print("| client | TZ | new entries that came | withdrawn given up | what it said |")
    print("|---|---|---|---|---|")
    for puller in pullers:
        held = came[puller] & set(values)
        given_up = sum(1 for value in gone if value in held and value not in after[puller])
        known = sum(1 for value in gone if value in held)
        said = puller.errors[-1] if puller.errors else ""
        print(
            f"| {NAMES[puller.arm]} | {puller.zone} | {len(held)} of {len(values)} | {given_up} of {known} |"
            f" {said} ({len(puller.errors)} ×) |".replace(" (0 ×)", "")
        )
    print()
    for puller in pullers:
        if puller.arm == "stopncii" and puller.zone == "UTC":
            anew = puller.pull(anew=True)
            print(f"StopNCII client, unmodified, state thrown away: {len(anew & set(values))} of"
                  f" {len(values) - len(gone)} live entries, {len(anew & set(gone))} withdrawn ones.")
    for puller in pullers:
        puller.process.stdin.close()
        puller.process.wait()


if __name__ == "__main__":
    if sys.argv[1] == "--child":
        child(*sys.argv[2:])
    else:
        main(sys.argv[1].rstrip("/"))
