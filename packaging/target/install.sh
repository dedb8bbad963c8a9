#!/bin/sh
# Puts the exhibit on this machine from the files beside it; needs no network. See README.
#
#   sh install.sh                     verify, ask, install, start; again: upgrade or change answers
#   sh install.sh --answers FILE      the same without questions, for many machines
#   sh install.sh --verify            only compare every file with its signed hash
#   sh install.sh --repair            put every file of the packages back as it was
#   sh install.sh --remove            take everything away, content and figures too
#   sh install.sh --remove --keep     take everything away except content, figures and settings
#   sh install.sh --key FILE          trust this key from now on, in place of the one known here
set -eu
LC_ALL=C
export LC_ALL DEBIAN_FRONTEND=noninteractive
umask 022

here=$(cd "$(dirname "$0")" && pwd)
root=${EXILE_ROOT:-}
own=$root/etc/exile-and-return
state=$root/var/lib/exile-and-return
task=install answers='' key='' keep='' kept='' stopped=''

say() { printf '%s\n' "$*"; }
step() { printf '[%s] %s\n' "$1" "$2"; }
fail() {
    printf 'Stopped: %s\n' "$1" >&2
    [ -z "${2:-}" ] || printf 'What to do: %s\n' "$2" >&2
    exit 1
}

# gpgv takes a bare name for one of ~/.gnupg.
file_of() { # option, file
    [ -f "$2" ] || fail "$1: there is no file $2."
    printf '%s/%s\n' "$(cd "$(dirname "$2")" && pwd)" "$(basename "$2")"
}

while [ $# -gt 0 ]; do
    case "$1" in
    --answers) [ $# -gt 1 ] || fail "--answers needs a file."; answers=$(file_of "$1" "$2"); shift ;;
    --key) [ $# -gt 1 ] || fail "--key needs a file."; key=$(file_of "$1" "$2"); shift ;;
    --verify) task=verify ;;
    --repair) task=repair ;;
    --remove) task=remove ;;
    --keep) keep=yes ;;
    -h | --help) sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) fail "“$1” is not known." "sh install.sh --help" ;;
    esac
    shift
done

# Verify: the signature of the list, then every file of the list, and no file that is not in it.
verify() {
    step "$1" "Verifying the bundle"
    trusted=$here/key.gpg
    [ ! -f "$own/key.gpg" ] || trusted=$own/key.gpg
    [ -z "$key" ] || trusted=$key
    for file in SHA256SUMS SHA256SUMS.gpg key.gpg; do
        [ -f "$here/$file" ] || fail "$file is missing." "Copy the bundle again."
    done
    told=$(gpgv --status-fd 1 --keyring "$trusted" "$here/SHA256SUMS.gpg" "$here/SHA256SUMS" 2>/dev/null) ||
        fail "SHA256SUMS, SHA256SUMS.gpg or key.gpg was changed, or another key has signed it." \
            "Copy the bundle again; if the publisher has a new key, name it with --key."
    signer=$(printf '%s\n' "$told" | sed -n 's/^.GNUPG:. VALIDSIG \([0-9A-F]*\) .*/\1/p')
    wrong=$(cd "$here" && sha256sum --strict --check SHA256SUMS 2>/dev/null | sed -n 's/: FAILED.*//p') || true
    [ -z "$wrong" ] || fail "changed or missing: $(echo $wrong)" "Copy the bundle again."
    (cd "$here" && sha256sum --strict --status --check SHA256SUMS) ||
        fail "a file cannot be read." "Copy the bundle again."
    extra=$(cd "$here" && find . ! -type d | sed 's,^\./,,' | while IFS= read -r file; do
        case "$file" in SHA256SUMS | SHA256SUMS.gpg | key.gpg) continue ;; esac
        case "$here/$file" in "$answers" | "$key") continue ;; esac
        sed 's/^[0-9a-f]* [ *]//' SHA256SUMS | grep -qxF -e "$file" || echo "$file"
    done)
    [ -z "$extra" ] || fail "does not belong to the bundle: $(echo $extra)" "Remove it."
    say "    Every file is as it was signed. Signed by:"
    say "    $signer"
}

# Answers come from FILE as lines `name = value`, or from the person at the keyboard.
value_of() { sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*//p" "$2" | sed 's/[[:space:]]*$//' | tail -n 1; }

typed() { [ -z "$answers" ] || [ -n "$kept" ]; }

ask() { # name, question, default
    default=$3
    if [ -n "$answers" ]; then
        answer=$(value_of "$1" "$answers")
    else
        last=$(value_of "$1" "$own/answers" 2>/dev/null)
        default=${last:-$3}
        printf '%s [%s]: ' "$2" "$default"
        read -r answer || fail "no answer to: $2"
    fi
    [ -n "$answer" ] || answer=$default
}

ask_pin() {
    if ! typed; then
        pin=$(value_of pin "$answers")
        good_pin "$pin" || fail "$answers: pin has to be 8 to 12 digits, not all alike and not in a row."
        return
    fi
    trap '[ ! -t 0 ] || stty echo; exit 130' INT TERM
    while :; do
        [ ! -t 0 ] || stty -echo
        printf 'Staff PIN, 8 to 12 digits (there is none yet): '
        read -r pin || pin=''
        printf '\nAgain: '
        read -r again || again=''
        [ ! -t 0 ] || stty echo
        printf '\n'
        if good_pin "$pin" && [ "$pin" = "$again" ]; then trap - INT TERM; return; fi
        [ -n "$pin" ] || fail "without a staff PIN nothing is installed."
        say "    The two differ, or it is not 8 to 12 digits, or it is too easy. Once more."
    done
}

good_pin() {
    case "$1" in '' | *[!0-9]*) return 1 ;; esac
    [ ${#1} -ge 8 ] && [ ${#1} -le 12 ] || return 1
    case "01234567890123456789 98765432109876543210" in *"$1"*) return 1 ;; esac
    first=$(printf %.1s "$1")
    [ -n "$(printf %s "$1" | tr -d "$first")" ]
}

questions() {
    step "$1" "Questions"
    if [ -z "$answers" ] && [ -f "$own/answers" ]; then
        printf 'Keep the answers of the last time? [yes]: '
        read -r same || same=yes
        case "$same" in '' | y | yes) answers=$own/answers kept=yes ;; esac
    fi
    ask profile 'Display: auto, 15-inch, 24-inch, 32-inch, 43-inch, 55-inch' auto
    case "$answer" in auto | 15-inch | 24-inch | 32-inch | 43-inch | 55-inch) profile=$answer ;;
    *) fail "“$answer” is not a display profile." "auto, 15-inch, 24-inch, 32-inch, 43-inch or 55-inch" ;; esac
    ask turned 'Turn the picture clockwise by: 0, 90, 180, 270 degrees' 0
    case "$answer" in 0 | 90 | 180 | 270) turned=$answer ;; *) fail "“$answer” is not 0, 90, 180 or 270." ;; esac
    ask languages 'Languages, in their order (all, or such as: en ru)' all
    case "$answer" in *[!a-zA-Z\ -]* | '') fail "“$answer” is not a list of language codes such as: en ru" ;; esac
    languages=$answer
    ask hours 'Opening hours: always, or such as 10:00-18:00' always
    printf %s "$answer" | grep -Eqx 'always|([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]' ||
        fail "“$answer” is not: always, or such as 10:00-18:00"
    hours=$answer
    ask network 'May it fetch content by a network: no, yes' no
    case "$answer" in no | yes) network=$answer ;; *) fail "“$answer” is not yes or no." ;; esac
    ask keypad 'Keypad, as vendor:product such as 05f3:0007, or none' none
    printf %s "$answer" | grep -Eqx 'none|[0-9a-f]{4}:[0-9a-f]{4}' ||
        fail "“$answer” is not: none, or such as 05f3:0007"
    keypad=$answer
    # Whose content is taken: named in the answers, or in the bundle itself.
    trust=''
    [ -z "$answers" ] || trust=$(value_of trust "$answers")
    [ -z "$trust" ] || [ -f "$trust" ] || fail "trust: there is no file $trust." "Name the publisher's root.json."
    [ -n "$trust" ] || [ ! -f "$here/root.json" ] || trust=$here/root.json
    pin=''
    if [ ! -f "$state/staff-pin" ] || { ! typed && [ -n "$(value_of pin "$answers")" ]; }; then
        ask_pin
    fi
}

fits() {
    [ "$(id -u)" -eq 0 ] || fail "this has to run as root." "su -c 'sh install.sh'"
    . "$root/etc/os-release"
    [ "${VERSION_CODENAME:-}" = bookworm ] || fail "this is not Debian 12 (bookworm)."
    [ "$(dpkg --print-architecture)" = amd64 ] || fail "this machine is not amd64."
    free=$(df -Pk /opt 2>/dev/null || df -Pk /)
    free=$(printf '%s\n' "$free" | awk 'END {print int($4 / 1024)}')
    [ "$free" -ge 1000 ] || fail "only $free MB are free, and 1000 are needed."
}

# apt sees the bundle alone, and keeps nothing of what it saw.
offline_apt() {
    lists=$(mktemp -d)
    mkdir -p "$lists/lists/partial" "$lists/cache/partial" "$lists/none"
    printf 'deb [trusted=yes] file:%s ./\n' "$(printf %s "$here/debs" | sed 's/ /%20/g')" >"$lists/sources.list"
    {
        code=0
        quiet_apt update && quiet_apt --yes -o APT::Status-Fd=3 -o DPkg::Options::=--force-confdef \
            -o DPkg::Options::=--force-confold --no-install-recommends --allow-downgrades "$@" || code=$?
        echo "$code" >"$lists/code"
    } 3>&1 >"$lists/log" 2>&1 | percent
    read -r code <"$lists/code"
    if [ "$code" -ne 0 ]; then
        tail -n 20 "$lists/log" >&2
        rm -rf "$lists"
        fail "the packages could not be installed (see above)." "Mend what apt-get names, and repeat."
    fi
    rm -rf "$lists"
}

quiet_apt() {
    apt-get -q -o Dir::Etc::SourceList="$lists/sources.list" -o Dir::Etc::SourceParts="$lists/none" \
        -o Dir::Etc::Preferences="$lists/nothing" -o Dir::Etc::PreferencesParts="$lists/none" \
        -o Dir::State::Lists="$lists/lists" -o Dir::Cache="$lists/cache" -o APT::Sandbox::User=root \
        -o Acquire::Languages=none -o DPkg::Lock::Timeout=120 "$@"
}

# What apt tells of its work, as lines `pmstatus:PACKAGE:PERCENT:WORDS`, for a person who waits.
percent() {
    if [ ! -t 1 ]; then
        cat >/dev/null
        return
    fi
    while IFS=: read -r kind _ share _; do
        [ "$kind" != pmstatus ] || printf '\r    %3s %%' "${share%%.*}"
    done
    printf '\n'
}

packages() {
    dpkg-query -W -f '${Package} ${db:Status-Status}\n' |
        sed -e '/ not-installed$/d' -e '/ config-files$/d' -e 's/ .*//' | sort -u
}

# The packages that came with the exhibit, of this and earlier times, finished or not; of what is new,
# only what the bundle has.
came_along() {
    {
        [ ! -f "$own/added" ] || cat "$own/added"
        [ ! -f "$own/before" ] || packages | comm -13 "$own/before" - | while read -r name; do
            [ -d "$here/debs" ] && ! ls "$here/debs/$name"_* >/dev/null 2>&1 || echo "$name"
        done
    } | sed '/^exile-and-return/d' | sort -u
}

# From here on the screen is dark: whatever ends this script, what is there goes on.
stop() {
    [ -d "$root/run/systemd/system" ] || return 0
    stopped=yes
    trap go_on EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    systemctl stop exile-and-return.service 2>/dev/null || true
}

go_on() {
    [ -n "$stopped" ] && [ -f "$root/usr/lib/systemd/system/exile-and-return.service" ] || return 0
    systemctl daemon-reload || true
    systemctl --no-block start exile-and-return-wish.path exile-and-return.service || true
}

put_packages() {
    step "$1" "Installing the packages; this takes a minute or two"
    install -d -m 0755 "$own"
    if [ ! -f "$own/before" ]; then
        packages >"$own/before.new"
        mv "$own/before.new" "$own/before"
    fi
    stop
    # What an earlier try left half done; apt mends the rest.
    dpkg --configure -a >/dev/null 2>&1 || true
    offline_apt --fix-broken install $(cat "$here/wanted")
    came_along >"$own/added.new"
    mv "$own/added.new" "$own/added"
    rm -f "$own/before"
    if [ -n "$key" ]; then install -m 0644 "$key" "$own/key.gpg"; fi
    [ -f "$own/key.gpg" ] || install -m 0644 "$here/key.gpg" "$own/key.gpg"
}

settings() {
    step "$1" "Writing the settings"
    printf '%s\n' "profile = $profile" "turned = $turned" "languages = $languages" "hours = $hours" \
        "network = $network" "keypad = $keypad" >"$own/answers.new"
    [ -z "$trust" ] || install -m 0644 "$trust" "$own/root.json"
    # Once all is written, answers.new becomes answers.
    printf '%s\n' "$pin" | "$root/opt/exile-and-return/bin/python3" -I "$root/opt/exile-and-return/bin/configure" ||
        fail "the answers could not be written (see above)." "Mend what is named, and repeat."
}

start() {
    step "$1" "Starting the exhibit"
    if [ ! -d "$root/run/systemd/system" ]; then
        say "    systemd does not run here: the exhibit starts with the machine."
        return
    fi
    systemctl daemon-reload
    udevadm trigger --action=change --subsystem-match=input || true
    systemctl restart systemd-logind.service systemd-journald.service 2>/dev/null || true
    systemctl start seatd.service
    systemctl restart exile-and-return-sound.service
    rm -f "$root/run/exile-and-return-starts"
    systemctl restart exile-and-return.service ||
        fail "the exhibit does not start." "journalctl -u exile-and-return -n 50"
    stopped=''
    say "    The exhibit is on the screen."
}

# dpkg also knows packages by name that are not there.
state_of() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || echo not-installed; }

# Removing gives back the packages that came with the exhibit, unless something else needs them now.
remove() {
    [ "$(id -u)" -eq 0 ] || fail "this has to run as root." "su -c 'sh install.sh --remove'"
    added=$(came_along)
    step 1/2 "Removing the exhibit"
    way=--purge
    [ -z "$keep" ] || way=--remove
    told=$(dpkg "$way" exile-and-return exile-and-return-content 2>&1) || true
    for name in exile-and-return exile-and-return-content; do
        case "$(state_of "$name")" in not-installed | config-files) continue ;; esac
        printf '%s\n' "$told" >&2
        fail "$name could not be removed (see above); nothing was deleted." "Mend what dpkg names, and repeat."
    done
    [ -n "$keep" ] || rm -rf "$own" "$state"
    rmdir "$root/opt/exile-and-return/app" "$root/opt/exile-and-return" 2>/dev/null || true
    [ -d "$root/opt" ] || mkdir -m 0755 "$root/opt"
    step 2/2 "Removing the packages that came with it"
    present=''
    for name in $added; do
        [ "$(state_of "$name")" = not-installed ] || present="$present $name"
    done
    # dpkg leaves what another package needs, and says so.
    [ -z "$present" ] || dpkg --purge $present >/dev/null 2>&1 || true
    left=''
    for name in $present; do
        [ "$(state_of "$name")" = not-installed ] || left="$left $name"
    done
    [ -z "$left" ] || say "    Left, because something else needs them:$left"
    if [ -n "$keep" ]; then say "Removed. Content, figures and settings are kept."; else say "Removed."; fi
}

case "$task" in
verify) verify 1/1 ;;
remove) remove ;;
repair)
    verify 1/3
    fits
    step 2/3 "Putting every file of the exhibit back"
    stop
    offline_apt --fix-broken install --reinstall $(cat "$here/wanted")
    start 3/3
    ;;
install)
    verify 1/5
    fits
    questions 2/5
    put_packages 3/5
    settings 4/5
    start 5/5
    say "Done. Upgrade: run the install.sh of a newer bundle. Remove: exile-and-return remove"
    ;;
esac
