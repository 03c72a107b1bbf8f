#!/bin/bash
# Follows the operators' guide on an empty Debian machine, or in a folder that holds one (`debootstrap` and `chroot`): runs
# every block of commands in docs/guide/operations.md as it stands there, in its order, and does between them what the
# guide tells a person to do in an editor or a browser; at last it moves to a PostgreSQL of the machine's own. Changes the
# machine: never run it on one that is in use.
#
#   SOURCE=<a bare clone that may be pushed to> ops/debian/follow-guide.sh docs/guide/operations.md
set -euo pipefail

guide=$(realpath "$1")
host=karakter.example.no
blocks=$(mktemp -d)
export SOURCE DEBIAN_FRONTEND=noninteractive
say() { printf '\n== %s\n' "$*"; }
fail() { printf 'follow-guide: %s\n' "$*" >&2; exit 1; }
[ ! -e /opt/karakter ] || fail 'there is a Karakter on this machine already'

awk -v folder="$blocks" '/^```sh$/ { open = 1; file = sprintf("%s/%02d", folder, ++n); next }
  /^```sql$/ { open = 1; file = folder "/administrator.sql"; next }
  /^```$/ { open = 0; next } open { print > file }' "$guide"

# Where no systemd runs, as in a folder, its commands are done as the unit files say.
[ -d /run/systemd/system ] || install -m 755 "$(dirname "$0")/systemctl-without-systemd" /usr/local/sbin/systemctl

karakter_ts() {
  (cd /opt/karakter && runuser -u karakter -- env NODE_EXTRA_CA_CERTS=/etc/karakter/tls/certificate.pem \
    node_modules/.bin/node --env-file=/etc/karakter/settings "$@")
}

until_ready() {
  for _ in $(seq 600); do
    karakter_ts -e "fetch('https://$host/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))" &&
      return
    sleep 1
  done
  fail 'Karakter does not answer through nginx'
}

# What the guide tells a person to fill in.
fill_in_settings() {
  local secret
  secret=$(sed -n "s/.*secret: '\([0-9a-f]\{64\}\)'.*/\1/p" /opt/karakter/packages/server/src/test/config.ts)
  sed -i -e "s/^KARAKTER_SECRET=.*/KARAKTER_SECRET=$secret/" -e 's/^SEAL_PASSWORD=.*/SEAL_PASSWORD=h3Kx-wQ9vT2m/' \
    -e 's/^SMTP_URL=.*/SMTP_URL=smtp:\/\/localhost:2525/' -e 's/^FEIDE_CLIENT_ID=.*/FEIDE_CLIENT_ID=id/' \
    -e 's/^FEIDE_CLIENT_SECRET=.*/FEIDE_CLIENT_SECRET=n3Yd-77aQmzP0/' /etc/karakter/settings
  echo 'FEIDE_ISSUER=https://localhost:1' >> /etc/karakter/settings
  make_certificate /tmp/seal "/CN=Seal of the trial"
  openssl pkcs12 -export -inkey /tmp/seal.key -in /tmp/seal.pem -out /etc/karakter/seal.p12 -passout pass:h3Kx-wQ9vT2m
}

make_certificate() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 90 -subj "$2" -addext "subjectAltName=DNS:$host" \
    -keyout "$1.key" -out "$1.pem" 2>/dev/null
}

make_tls_certificate() {
  make_certificate /etc/karakter/tls/made "/CN=$host"
  mv /etc/karakter/tls/made.pem /etc/karakter/tls/certificate.pem
  mv /etc/karakter/tls/made.key /etc/karakter/tls/key.pem
  chmod 755 /etc/karakter/tls
  grep -q "$host" /etc/hosts || echo "127.0.0.1 $host" >> /etc/hosts
}

# A newer Karakter, with a step of its own for the database.
publish_newer() {
  local clone
  clone=$(mktemp -d)
  git clone --quiet "$SOURCE" "$clone"
  echo 'create table made_by_the_upgrade (id int);' > "$clone/packages/server/src/migrations/9999-made-by-the-trial.sql"
  git -C "$clone" add --all
  git -C "$clone" -c user.name=trial -c user.email=trial@example.no commit --quiet --message 'A newer Karakter'
  git -C "$clone" push --quiet
}

# What the guide tells of a PostgreSQL of one's own, with the lines for its administrator as they stand there.
move_to_own_postgres() {
  apt-get install --yes --no-install-recommends postgresql > /dev/null
  pg_lsclusters --no-header | grep -q online || pg_ctlcluster "$(pg_lsclusters --no-header | cut -d' ' -f1)" main start
  sed "s/'…'/'n3Yd77aQmzP0'/" "$blocks/administrator.sql" | runuser -u postgres -- psql --quiet --set ON_ERROR_STOP=1
  karakter backup /var/backups/karakter/to-own.zst
  systemctl stop karakter
  sed -i 's|^DATABASE_URL=.*|DATABASE_URL=postgres://karakter:n3Yd77aQmzP0@localhost/karakter|' /etc/karakter/settings
  karakter restore /var/backups/karakter/to-own.zst
  systemctl start karakter
  until_ready
  saving 3
  karakter audit-verify
}

saving() { karakter_ts packages/server/src/test/save-through.ts "$@"; }

before() {
  case "$1" in
    *'audit-verify'*) publish_newer ;;
    *'by-hand.zst --check'*) saving 15 & ;;
  esac
}

after() {
  case "$1" in
    *'ops/debian/settings'*) fill_in_settings ;;
    *'rm -f /etc/nginx/sites-enabled/default'*) make_tls_certificate ;;
    *'daemon-reload'*) ! command -v systemd-analyze > /dev/null || systemd-analyze verify /etc/systemd/system/karakter* ;;
    *'enable --now'*) until_ready; systemctl start karakter-backup; karakter restore /var/backups/karakter/2*.zst --check ;;
    *'operator-invite'*) saving 3 ;;
    *'by-hand.zst --check'*) wait ;;
    *'by-hand.zst --replace'*) until_ready; saving 3 ;;
    *'audit-verify'*) until_ready; saving 3 ;;
    *'before-upgrade.zst --replace'*)
      until_ready
      saving 3
      git -C /opt/karakter symbolic-ref --quiet HEAD > /dev/null || fail 'the next upgrade could not be pulled' ;;
  esac
}

for block in "$blocks"/[0-9]*; do
  text=$(cat "$block")
  say "$(basename "$block")"; sed 's/^/  $ /' "$block"
  before "$text"
  if [ "$text" = 'karakter doctor' ]; then
    # The trial has neither Feide nor a mail server; all else must be well.
    karakter doctor > /tmp/doctor.txt || true
    cat /tmp/doctor.txt
    ! grep FAULT /tmp/doctor.txt | grep -vE 'Feide|mail server' || fail 'the doctor finds another fault'
  else
    (cd /root && bash -euo pipefail "$block") || fail "the block $(basename "$block") failed"
  fi
  after "$text"
done
say 'A PostgreSQL of its own'
move_to_own_postgres
say 'The guide was followed to its end.'
