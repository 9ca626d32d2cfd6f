# NativeAOT links with clang and zlib; its arm64 binaries with lld against Debian's cross libraries, and they run in qemu. PyTorch's native
# library needs gcc, binutils and python3 to load on Debian 12. Reports are looked at in Chromium, whose text needs a font; curl asks the
# quickstart of a service. The fleet keeps its pumps in PostgreSQL.
install() {
  local missing=() tool
  for tool in clang gcc strings python3 ld.lld aarch64-linux-gnu-gcc qemu-aarch64 chromium curl; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  [ -e /usr/include/zlib.h ] || missing+=(zlib.h)
  [ -e /usr/aarch64-linux-gnu/lib/libc.so.6 ] || missing+=(libc6-dev-arm64-cross)
  [ -n "$(find /usr/share/fonts -name '*.ttf' -print -quit 2>/dev/null)" ] || missing+=(font)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return 0
  apt-get update -qq && apt-get install -y -qq --no-install-recommends \
    clang zlib1g-dev gcc libc6-dev binutils python3 lld gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user \
    chromium fonts-dejavu-core curl postgresql >/dev/null
}
