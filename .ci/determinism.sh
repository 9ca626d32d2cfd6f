# The same bits everywhere, and those of the commits before: 50 training steps and 1,000 outputs of a network with each activation, from the
# JIT and from NativeAOT, in every width of register, on x64 and arm64, by one thread and by two. Machines that only software imitates take
# 30 times as long: they run a fifth of the steps and outputs of the same networks, which every other machine tells of on its way, and by two
# threads only, whose bits are those of one thread on all others.
determinism() {
  local name=Autoencoders.Generated.Determinism project=tests/Autoencoders.Generated.Determinism out="$work/determinism" status=0
  mkdir -p "$out"

  # Beside each other, as each of them leaves a processor idle.
  natives >"$out/natives.log" 2>&1 & local publishing=$!
  jits || status=1
  wait "$publishing" || status=1
  cat "$out/natives.log"
  [ "$status" -eq 0 ] && cat "$project/Fingerprints/fused.txt"
}

# Machines without fused multiply-add round differently, but all of them the same way.
jits() {
  local jit="$project/bin/Release/net10.0/$name" differing=0
  bits_of fused "JIT with all that the machine has" "$jit"
  bits_of fused "JIT without AVX-512" env DOTNET_EnableAVX512=0 "$jit"
  bits_of apart "JIT without AVX2" env DOTNET_EnableAVX2=0 "$jit"
  [ "$differing" -eq 0 ]
}

natives() {
  local level differing=0
  for level in $(x64_levels); do
    publish_native "$level" -r linux-x64 -p:IlcInstructionSet="$level" || return 1
    bits_of fused "NativeAOT $level" "$out/$level/$name"
  done
  publish_native arm64 -r linux-arm64 -p:LinkerFlavor=lld -p:StripSymbols=false && publish_native baseline -r linux-x64 || return 1
  bits_of fused-brief "NativeAOT arm64" qemu-aarch64 -L /usr/aarch64-linux-gnu "$out/arm64/$name" --brief --threads 2
  bits_of apart "NativeAOT baseline" "$out/baseline/$name"
  [ "$differing" -eq 0 ]
}

# GROUP NAME COMMAND...: runs it, and prints the lines that are not the committed ones of the group. Those of a whole trial stand before those
# of a brief one. Who changes what old networks compute commits new ones, and says why.
bits_of() {
  local committed=("$project/Fingerprints/$1.txt") name=$2 lines; shift 2
  [ -e "${committed[0]%.txt}-brief.txt" ] && committed+=("${committed[0]%.txt}-brief.txt")
  echo "-- $name"
  lines=$(mktemp -p "$out")
  "$@" >"$lines" || { differing=1; echo "$name: does not run"; }
  diff <(cat "${committed[@]}") "$lines" || { differing=1; echo "$name: other bits"; }
}

# NAME OPTIONS...: an intermediate folder of its own, as the linker's inputs do not tell one instruction set from another.
publish_native() {
  local target=$1; shift
  dotnet publish -c Release "$project" "$@" -o "$out/$target" -p:NativeIntermediateOutputPath="$out/native-$target/" \
    >"$out/publish.log" 2>&1 || { cat "$out/publish.log"; return 1; }
}

x64_levels() {
  echo x86-64-v3
  if grep -q avx512f /proc/cpuinfo; then echo x86-64-v4; fi
}
