# Prints which engine this machine can have. For scripts that must know before they set anything up.
CATALYST_ROOT="${CATALYST_ROOT:-$PWD}"
CATALYST_HOME="${CATALYST_HOME:-$CATALYST_ROOT/.catalyst}"
# shellcheck source=eng/setup.sh
. "$CATALYST_ROOT/eng/setup.sh"
engine
