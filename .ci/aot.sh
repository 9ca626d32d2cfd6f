# The published binary must run, allocate nothing per score and carry no warning of the trimming and AOT analyzers.
aot_sample() {
  dotnet publish -c Release samples/Sensor -o "$work/sensor" 2>&1 | tee "$work/publish.log" || return 1
  if grep -E 'warning (IL|CS)' "$work/publish.log"; then return 1; fi
  du -h "$work/sensor/Sensor"
  "$work/sensor/Sensor"
}
