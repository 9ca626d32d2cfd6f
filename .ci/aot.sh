# The published binaries must run, allocate nothing per score or frame and carry no warning of the trimming and AOT analyzers. That of the
# sensor, with detector, drift chart and online learning, may not grow: what it does not use must stay out of it.
sensor_bytes=2277624

aot_samples() {
  local sample
  for sample in Sensor Game; do
    aot_sample "$sample" && grep -q ' allocated=0 ' "$work/$sample.log" || return 1
  done
  has_not_grown "$work/Sensor/Sensor" "$sensor_bytes"
}

aot_sample() { # NAME: publishes and runs it
  dotnet publish -c Release "samples/$1" -o "$work/$1" 2>&1 | tee "$work/publish.log" || return 1
  if grep -E 'warning (IL|CS)' "$work/publish.log"; then return 1; fi
  du -h "$work/$1/$1"
  "$work/$1/$1" | tee "$work/$1.log"
}

has_not_grown() { # FILE BYTES: fails above 110%
  local found
  found=$(stat -c %s "$1") || return 1
  echo "$(basename "$1"): $found bytes, $((found * 100 / $2))% of $2"
  [ $((found * 10)) -le $(($2 * 11)) ] && return 0
  echo "It grew by more than a tenth. -p:IlcGenerateMapFile=true lists what came along, -p:IlcGenerateDgmlFile=true why."
  return 1
}
