"""The configuration of a throw-away Dovecot: 2.3 and 2.4 differ in some words, told here side by side."""

from __future__ import annotations

import dataclasses

from servers.certs import Certificate

# What Dovecot can do and we may use; a test takes some of it away.
CAPABILITIES = (
    "IMAP4rev1",
    "LITERAL+",
    "SASL-IR",
    "ENABLE",
    "UNSELECT",
    "CHILDREN",
    "NAMESPACE",
    "UIDPLUS",
    "MOVE",
)


@dataclasses.dataclass(frozen=True)
class Options:
    """What one Dovecot is like: another set of options is another server."""

    certificate: Certificate | None = None
    without: tuple[str, ...] = ()
    separator: str = "/"
    prefix: str = ""
    quota_kb: int = 0
    oauth: str = ""
    """Where to ask whose a token is: the URL, the token to be added."""
    token_mechanisms: str = "xoauth2 oauthbearer"


@dataclasses.dataclass(frozen=True)
class Site:
    """Where one Dovecot lives and as whom it runs."""

    folder: str
    user: str
    group: str
    uid: int
    gid: int
    port: int
    tls_port: int
    password: str
    environment: str


COMMON = """
base_dir = {site.folder}/run
state_dir = {site.folder}/run/state
log_path = {site.folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
default_internal_user = {site.user}
default_internal_group = {site.group}
default_login_user = {site.user}
mail_uid = {site.uid}
mail_gid = {site.gid}
first_valid_uid = {site.uid}
first_valid_gid = {site.gid}
mail_fsync = never
auth_mechanisms = plain login
auth_failure_delay = 0
auth_username_chars =
namespace inbox {{
  inbox = yes
  separator = {options.separator}
  prefix = {options.prefix}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {site.port}
  }}
  inet_listener imaps {{
    port = {site.tls_port}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
{site.environment}
"""

OLD = """
disable_plaintext_auth = no
mail_location = maildir:{site.folder}/mail/%u
mail_max_userip_connections = 100
passdb {{
  driver = static
  args = password={site.password}
}}
userdb {{
  driver = static
  args = uid={site.uid} gid={site.gid} home={site.folder}/mail/%u
}}
"""

NEW = """
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = {site.folder}/mail/%{{user}}
mail_home = {site.folder}/mail/%{{user}}
mail_max_userip_connections = 100
passdb static {{
  password = {site.password}
}}
userdb static {{
  fields {{
    uid = {site.uid}
    gid = {site.gid}
    home = {site.folder}/mail/%{{user}}
  }}
}}
"""

OLD_QUOTA = """
mail_plugins = quota
plugin {{
  quota = count:box
  quota_vsizes = yes
  quota_rule = *:storage={quota}K
  quota_grace = 0
}}
"""

NEW_QUOTA = """
mail_plugins {{
  quota = yes
}}
quota box {{
  driver = count
  quota_storage_size = {quota}K
  quota_storage_grace = 0
}}
"""


OLD_OAUTH = """
auth_mechanisms = plain login {options.token_mechanisms}
passdb {{
  driver = oauth2
  mechanisms = {options.token_mechanisms}
  args = {site.folder}/oauth2.conf
}}
"""

OLD_OAUTH_FILE = """
introspection_mode = get
introspection_url = {options.oauth}
username_attribute = username
active_attribute = active
active_value = true
"""

NEW_OAUTH = """
auth_mechanisms = plain login {options.token_mechanisms}
oauth2 {{
  introspection_mode = get
  introspection_url = {options.oauth}
  username_attribute = username
  active_attribute = active
  active_value = true
}}
passdb oauth2 {{
  mechanisms_filter = {options.token_mechanisms}
}}
"""


def oauth_file(options: Options) -> str:
    """Write the file that Dovecot 2.3 reads of the provider of tokens."""
    return OLD_OAUTH_FILE.format(options=options)


def configuration(version: str, site: Site, options: Options) -> str:
    """Write dovecot.conf for a version such as "2.3.19.1"."""
    new = tuple(map(int, version.split(".")[:2])) >= (2, 4)
    head = "dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n" if new else ""
    parts = [head, COMMON, NEW if new else OLD]
    if options.quota_kb:
        parts.append(NEW_QUOTA if new else OLD_QUOTA)
    if options.oauth:
        parts.append(NEW_OAUTH if new else OLD_OAUTH)
    text = "".join(part.format(site=site, options=options, quota=options.quota_kb) for part in parts)
    return text + _capabilities(new, options.without) + _tls(new, options.certificate)


def _capabilities(new: bool, without: tuple[str, ...]) -> str:
    if not without:
        return ""
    if new:
        return "imap_capability {\n" + "".join(f"  {name} = no\n" for name in without) + "}\n"
    return f"imap_capability = {' '.join(name for name in CAPABILITIES if name not in without)}\n"


def _tls(new: bool, certificate: Certificate | None) -> str:
    if certificate is None:
        return "ssl = no\n"
    if new:
        return (
            f"ssl = yes\nssl_server_cert_file = {certificate.pem}\nssl_server_key_file = {certificate.key}\n"
        )
    return f"ssl = yes\nssl_cert = <{certificate.pem}\nssl_key = <{certificate.key}\n"
