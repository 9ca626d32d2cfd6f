# The service of samples/Service, published for NativeAOT without a warning of the trimming and AOT analyzers, and loaded over the loopback
# beside the same service with ONNX Runtime: every answer must have the scores of a direct call. Under load, swaps of the model and damaged
# files may fail no request; told to stop, it ends in order. It builds only what no other stage builds, to run beside them.
service() {
  local sample=samples/Service out="$work/service"
  dotnet publish -c Release "$sample/Server" -o "$out" -p:BuildProjectReferences=false 2>&1 | tee "$work/service-publish.log" || return 1
  if grep -E 'warning (IL|CS|NETSDK)' "$work/service-publish.log"; then return 1; fi
  "$sample/Load/bin/Release/net10.0/Load" --native "$out/Server" --onnx "$sample/OnnxServer/bin/Release/net10.0/OnnxServer.dll" \
    --seconds 0.2 --rounds 1 --swaps 20 --damaged 20
}
