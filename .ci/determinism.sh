# The same bits everywhere, and those of the commits before: 50 training steps and 1,000 outputs of a network with each activation, from the
# JIT and from NativeAOT, in every width of register, on x64 and arm64, by one thread and by two. Machines that only software imitates take
# 30 times as long: they run a fifth of the steps and outputs of the same networks, which a real machine of their group runs too.
determinism() {
  local name=Autoencoders.Generated.Determinism project=tests/Autoencoders.Generated.Determinism out="$work/determinism" differing=0
  mkdir -p "$out"
  dotnet build -c Release "$project" || return 1
  local jit="$project/bin/Release/net10.0/$name"

  # Linking leaves a processor idle: the JIT runs meanwhile.
  publish_natives & local publishing=$!

  # Machines without fused multiply-add round differently, but all of them the same way.
  bits_of fused "JIT with all that the machine has" "$jit"
  bits_of fused "JIT without AVX-512" env DOTNET_EnableAVX512=0 "$jit"
  bits_of fused-brief "JIT with all that the machine has" "$jit" --brief
  bits_of apart "JIT without AVX2" env DOTNET_EnableAVX2=0 "$jit"
  bits_of apart-brief "JIT without AVX2" env DOTNET_EnableAVX2=0 "$jit" --brief
  bits_of apart-brief "JIT without vectors" env DOTNET_EnableHWIntrinsic=0 "$jit" --brief

  wait "$publishing" || return 1
  local level
  for level in $(x64_levels); do
    bits_of fused "NativeAOT $level" "$out/$level/$name"
  done
  bits_of fused-brief "NativeAOT arm64" qemu-aarch64 -L /usr/aarch64-linux-gnu "$out/arm64/$name" --brief
  bits_of apart "NativeAOT baseline" "$out/baseline/$name"
  [ "$differing" -eq 0 ] && cat "$project/Fingerprints/fused.txt"
}

# GROUP NAME COMMAND...: runs it with one thread and with two, both at once, and prints the lines that are not the committed ones of the
# group. Who changes what old networks compute commits new ones, and says why: $out/lines-1 has them.
bits_of() {
  local first="$project/Fingerprints/$1.txt" name=$2 threads alone; shift 2
  echo "-- $name"
  "$@" --threads 1 >"$out/lines-1" & alone=$!
  "$@" --threads 2 >"$out/lines-2" || { differing=1; echo "$name, threads: 2: does not run"; }
  wait "$alone" || { differing=1; echo "$name, threads: 1: does not run"; }
  for threads in 1 2; do
    diff "$first" "$out/lines-$threads" || { differing=1; echo "$name, threads: $threads: other bits"; }
  done
}

publish_natives() {
  local level
  for level in $(x64_levels); do
    publish_native "$level" -r linux-x64 -p:IlcInstructionSet="$level" || return 1
  done
  publish_native arm64 -r linux-arm64 -p:LinkerFlavor=lld -p:StripSymbols=false && publish_native baseline -r linux-x64
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

# Once more with the registers of other machines, what depends on them: kernels and networks, not what a training is worth. Bits may differ
# without fused multiply-add; correctness may not. Both machines at once: each run alone would end with one processor waiting for the
# other's longest test.
narrower_machines() {
  local narrower status=0
  narrower_machine DOTNET_EnableAVX512 >"$work/narrower.log" 2>&1 & narrower=$!
  narrower_machine DOTNET_EnableHWIntrinsic || status=1
  wait "$narrower" || status=1
  cat "$work/narrower.log"
  return "$status"
}

narrower_machine() { # SWITCH: the runtime's, that is turned off
  echo "-- $1=0"
  env "$1=0" DOTNET_TieredPGO=0 dotnet test -c Release --no-build --filter "Registers!=Any"
}
