# The published binaries must run, allocate nothing per score or frame and carry no warning of the trimming and AOT analyzers.
aot_samples() {
  local sample
  for sample in Sensor Game; do
    aot_sample "$sample" && grep -q ' allocated=0 ' "$work/$sample.log" || return 1
  done
}

aot_sample() { # NAME: publishes and runs it
  dotnet publish -c Release "samples/$1" -o "$work/$1" 2>&1 | tee "$work/publish.log" || return 1
  if grep -E 'warning (IL|CS)' "$work/publish.log"; then return 1; fi
  du -h "$work/$1/$1"
  "$work/$1/$1" | tee "$work/$1.log"
}
