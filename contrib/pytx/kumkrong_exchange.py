# SPDX-License-Identifier: Apache-2.0
"""Lets python-threatexchange pull from a Kumkrong desk, in any time zone. See README.md."""
import time
import types
import typing as t
from dataclasses import dataclass, field
from datetime import datetime, timezone

from threatexchange.exchanges.clients.ncmec import hash_api
from threatexchange.exchanges.collab_config import CollaborationConfigWithDefaults
from threatexchange.exchanges.impl import ncmec_api
from threatexchange.extensions.manifest import ThreatExchangeExtensionManifest


def _utc(second: int) -> str:
    return datetime.fromtimestamp(second, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class KumkrongClient(hash_api.NCMECHashAPI):
    """NCMEC's client, asking for times in UTC: what it calls Z is the machine's own time."""

    def get_entries(self, *, start_timestamp=0, end_timestamp=0, next_=""):
        now = int(time.time())
        span = {"from": _utc(start_timestamp)}
        xml = self._get(hash_api.NCMECEndpoint.entries, next_=next_, to=_utc(end_timestamp or now), **span)
        return hash_api.GetEntriesResponse.from_xml(hash_api._XMLWrapper(xml), now)


@dataclass
class _Required:
    address: str = field(metadata={"help": "where the desk is, such as https://desk.example/exchange/ncmec"})


@dataclass
class KumkrongConfig(CollaborationConfigWithDefaults, _Required):
    api: str = field(init=False, default="kumkrong")
    only_esp_ids: t.Set[int] = field(default_factory=set, metadata={"help": "only these lists, by their numbers"})

    @property
    def environment(self):
        return types.SimpleNamespace(value=self.address.rstrip("/"))


@dataclass
class KumkrongCredentials(ncmec_api.NCMECCredentials):
    """user:token; the user name is not looked at."""

    ENV_VARIABLE: t.ClassVar[str] = "TX_KUMKRONG_CREDENTIALS"
    FILE_NAME: t.ClassVar[str] = "~/.tx_kumkrong_credentials"


class KumkrongExchangeAPI(ncmec_api.NCMECSignalExchangeAPI):
    @classmethod
    def get_name(cls):
        return "kumkrong"

    @staticmethod
    def get_config_cls():
        return KumkrongConfig

    @staticmethod
    def get_credential_cls():
        return KumkrongCredentials

    @classmethod
    def for_collab(cls, collab, credentials=None):
        found = credentials or KumkrongCredentials.get(cls)
        return cls(collab, found.user, found.password)

    def get_client(self, environment):
        return KumkrongClient(self._username, self._password, environment)


TX_MANIFEST = ThreatExchangeExtensionManifest(apis=(KumkrongExchangeAPI,))
