#!/bin/sh
# Start Talentperron in Chromium op een Linux-kiosk. Alles wat de browser schrijft, staat in het geheugen en is weg na een
# herstart. Twee mappen blijven bewaard: de verzegelde gespreksverzoeken die nog niet verstuurd zijn (IndexedDB) en de
# koppeling van de tablet (Local Storage).
#
#   start-kiosk.sh start ADRES [opties voor Chromium]      zo draait de kiosk; begint opnieuw als Chromium stopt
#   start-kiosk.sh golden ADRES [opties voor Chromium]     maak het schone begin opnieuw, na een nieuwe versie
#   start-kiosk.sh policies ADRES                          druk de regels voor Chromium af, met dit adres erin
#
# Uitleg voor wie de kiosk inricht: content/kiosk/installatie.md
set -eu
umask 077
ulimit -c 0

KIOSK_DATA=${KIOSK_DATA:-/var/lib/talentperron-kiosk}
KIOSK_MEMORY=${KIOSK_MEMORY:-/dev/shm/talentperron-kiosk}
KIOSK_CHROMIUM=${KIOSK_CHROMIUM:-chromium}
# Hoe vaak begint hij opnieuw als Chromium stopt: altijd, of nooit (een proef).
KIOSK_AGAIN=${KIOSK_AGAIN:-always}

golden=$KIOSK_DATA/golden
kept=$KIOSK_DATA/kept
profile=$KIOSK_MEMORY/profile
here=$(dirname "$(readlink -f "$0")")

say() { echo "kiosk: $*" >&2; }
stop() { say "$*"; exit 1; }

# What a folder in memory must really be; on a disk, deleting is not erasing.
in_memory() {
  kind=$(stat -f -c %T "$1")
  [ "$kind" = tmpfs ] || [ "$kind" = ramfs ]
}

# Memory that goes to a disk unencrypted is a disk. Swap in memory itself (zram) and on dm-crypt is fine.
swap_is_safe() {
  tail -n +2 "${KIOSK_SWAPS:-/proc/swaps}" | while read -r name _; do
    case $name in
      /dev/zram*) ;;
      /dev/*) [ "$(lsblk --noheadings --nodeps --output TYPE "$name" 2>/dev/null)" = crypt ] || exit 1 ;;
      *) exit 1 ;;
    esac
  done
}

# --password-store=basic: no keyring of the desktop asks a visitor for a password.
# HOME and the rest: crash reports and fonts' caches go beside the profile, not in it.
# Becomes the browser, without the lock (9): always called with & or in $( ), so that its process is the one to end.
browse() {
  folder=$1
  shift
  home=$KIOSK_MEMORY/home
  mkdir -p "$home"
  export HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_DATA_HOME="$home/data" TMPDIR="$home"
  exec "$KIOSK_CHROMIUM" --user-data-dir="$folder" \
    --no-first-run --no-default-browser-check --noerrdialogs --hide-crash-restore-bubble \
    --disable-breakpad --disable-crash-reporter --disable-background-networking --disable-component-update --disable-sync \
    --disable-features=Translate,MediaRouter,OptimizationHints --disable-spell-checking \
    --password-store=basic --disable-pinch --overscroll-history-navigation=0 "$@" 9>&-
}

# What the app needs without network, as its service worker lists it, and what of that is in this profile. Read from the
# files: the rules for a managed browser rightly forbid asking the browser itself.
app_is_complete() {
  worker="$1/Default/Service Worker"
  origin=$(echo "$address" | cut -d/ -f1-3)
  LC_ALL=C grep -raoh 'url:"[^"]*"' "$worker/ScriptCache" 2>/dev/null | cut -d'"' -f2 |
    sed "s|^|$origin/|" | LC_ALL=C sort -u >"$KIOSK_MEMORY/needed"
  LC_ALL=C grep -raohFf "$KIOSK_MEMORY/needed" "$worker/CacheStorage" 2>/dev/null | LC_ALL=C sort -u >"$KIOSK_MEMORY/present"
  [ -s "$KIOSK_MEMORY/needed" ] && [ -z "$(LC_ALL=C comm -23 "$KIOSK_MEMORY/needed" "$KIOSK_MEMORY/present")" ]
}

speaks_every_language() {
  LC_ALL=C grep -raqF '/assets/all-languages-kept' "$1/Default/Service Worker/CacheStorage" 2>/dev/null
}

# Without network nothing begins to arrive, and nobody has to wait long for that.
app_arrives() {
  second=0
  while [ $second -lt 120 ]; do
    sleep 1
    second=$((second + 1))
    if app_is_complete "$1"; then
      # The words of other languages come after it. A version of the app that keeps none never says so.
      speaking=0
      until speaks_every_language "$1" || [ $speaking -ge 30 ]; do
        sleep 1
        speaking=$((speaking + 1))
      done
      # The browser still has to note that the service worker is in use.
      sleep 2
      return 0
    fi
    kill -0 $browser 2>/dev/null || return 1
    [ $second -lt 20 ] || [ -s "$KIOSK_MEMORY/needed" ] || return 1
  done
  return 1
}

make_golden() {
  fresh=$KIOSK_MEMORY/fresh
  rm -rf "$fresh"
  mkdir -p "$fresh"
  say "haal de app op van $address"
  browse "$fresh" --headless "$@" "$address" >/dev/null 2>&1 &
  browser=$!
  arrived=yes
  app_arrives "$fresh" || arrived=no
  kill -TERM $browser 2>/dev/null || true
  wait $browser 2>/dev/null || true
  browser=
  rm -f "$fresh"/Singleton* "$fresh/DevToolsActivePort" "$KIOSK_MEMORY/needed" "$KIOSK_MEMORY/present"
  [ $arrived = yes ] || {
    rm -rf "$fresh"
    return 1
  }
  rm -rf "$golden.new"
  cp -a "$fresh" "$golden.new"
  rm -rf "$fresh" "$golden"
  mv "$golden.new" "$golden"
  sync -f "$KIOSK_DATA"
  say 'het schone begin is klaar: de hele app staat erin'
}

# A fresh copy for each start. What has to survive lies on the disk: requests that are sealed already, and the pairing.
lay_out_profile() {
  rm -rf "$profile"
  cp -a "$golden" "$profile"
  for part in IndexedDB 'Local Storage'; do
    mkdir -p "$kept/$part"
    rm -rf "${profile:?}/Default/$part"
    ln -s "$kept/$part" "$profile/Default/$part"
  done
}

version() { "$KIOSK_CHROMIUM" --version 2>/dev/null; }

# Made with this browser, for this address, and not so long ago that a start without network shows an old app.
golden_fits() {
  [ -d "$golden/Default" ] && [ "$(cat "$golden.made-with" 2>/dev/null)" = "$(version) $address" ] &&
    [ -n "$(find "$golden.made-with" -mtime -7)" ]
}

renew_golden() {
  make_golden "$@" || return 1
  echo "$(version) $address" >"$golden.made-with"
}

# TERM and INT end the browser as well, and empty the memory.
leave() {
  trap - TERM INT
  [ -z "${browser:-}" ] || kill -TERM "$browser" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$KIOSK_MEMORY"
  exit 0
}

run_kiosk() {
  while :; do
    lay_out_profile
    browse "$profile" --kiosk "$@" "$address" &
    browser=$!
    code=0
    wait $browser || code=$?
    browser=
    say "Chromium stopte ($code)"
    [ "$KIOSK_AGAIN" = always ] || return 0
    sleep 2
  done
}

command=${1:-}
address=${2:-}
case $address in
  https://*/kiosk* | https://*/e/* | http://127.0.0.1:*/kiosk*) ;;
  *) stop 'gebruik: start-kiosk.sh start|golden|policies https://adres-van-de-app/kiosk' ;;
esac
shift 2

if [ "$command" = policies ]; then
  origin=$(echo "$address" | cut -d/ -f1-3)
  sed "s|https://kiosk.voorbeeld.nl|$origin|" "$here/managed-policies.json"
  exit 0
fi

mkdir -p "$KIOSK_DATA" "$KIOSK_MEMORY"
in_memory "$KIOSK_MEMORY" || stop "$KIOSK_MEMORY staat op een schijf. Kies een map in het geheugen (tmpfs)."
swap_is_safe || stop 'het wisselbestand is niet versleuteld. Zet swap uit (swapoff -a) of versleutel het.'
exec 9>"$KIOSK_DATA/lock"
flock -n 9 || stop "er draait al een kiosk met $KIOSK_DATA"
trap leave TERM INT

case $command in
  golden)
    renew_golden "$@" || stop 'dat lukte niet: is er netwerk, en klopt het adres?'
    ;;
  start)
    if ! golden_fits; then
      renew_golden "$@" || [ -d "$golden/Default" ] || stop 'er is nog geen schoon begin, en dat maken lukte niet: is er netwerk, en klopt het adres?'
    fi
    run_kiosk "$@"
    ;;
  *) stop 'gebruik: start-kiosk.sh start|golden|policies https://adres-van-de-app/kiosk' ;;
esac
rm -rf "$KIOSK_MEMORY"
