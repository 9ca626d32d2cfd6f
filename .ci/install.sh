# NativeAOT links with clang and zlib; PyTorch's native library needs gcc, binutils and python3 to load on Debian 12.
install() {
  local missing=() tool
  for tool in clang gcc strings python3; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  [ -e /usr/include/zlib.h ] || missing+=(zlib)
  [ ${#missing[@]} -eq 0 ] && return 0
  apt-get update -qq && apt-get install -y -qq --no-install-recommends clang zlib1g-dev gcc libc6-dev binutils python3 >/dev/null
}
