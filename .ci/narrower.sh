# Once more with the registers of other machines, what depends on them. In a group of machines, those with fused multiply-add and those
# without, networks have the same bits in each width of register: the stage "the same bits everywhere" proves it. So what is marked with
# Registers=AnyOfGroup, networks against references above all, runs once in each group; kernels, scalers and optimizers, memory beyond
# spans, run in each width. What is marked with Registers=Any has nothing to do with registers.
narrower_machines() {
  local narrowest status=0
  narrower_machine EnableHWIntrinsic "Registers!=Any&Registers!=AnyOfGroup" >"$work/narrowest.log" 2>&1 & narrowest=$!
  narrower_machine EnableAVX512 "Registers!=Any&Registers!=AnyOfGroup" || status=1
  narrower_machine EnableAVX2 "Registers!=Any" || status=1
  wait "$narrowest" || status=1
  cat "$work/narrowest.log"
  return "$status"
}

narrower_machine() { # SWITCH FILTER: the runtime's that is turned off, and the tests that run so
  echo "-- $1=0"
  env "DOTNET_$1=0" DOTNET_TieredPGO=0 dotnet test -c Release --no-build --filter "$2"
}
