# The service of samples/Service, published for NativeAOT without a warning of the trimming and AOT analyzers. Every address answers; then it is
# loaded over the loopback beside the same service with ONNX Runtime, and every answer must have the scores of a direct call. Under load, swaps
# of the model and damaged files may fail no request; told to stop, it ends in order. It builds only what no other stage builds, to run beside
# them.
service() {
  local sample=samples/Service out="$work/service"
  dotnet publish -c Release "$sample/Server" -o "$out" -p:BuildProjectReferences=false 2>&1 | tee "$work/service-publish.log" || return 1
  if grep -E 'warning (IL|CS|NETSDK)' "$work/service-publish.log"; then return 1; fi
  service_answers "$out/Server" && "$sample/Load/bin/Release/net10.0/Load" --native "$out/Server" \
    --onnx "$sample/OnnxServer/bin/Release/net10.0/OnnxServer.dll" --seconds 0.2 --rounds 1 --swaps 20 --damaged 20
}

# PROGRAM: what trimming may cut off without a warning: each kind of answer, also to a bad request.
service_answers() {
  local url=http://127.0.0.1:5081 row='[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]' status=0 pid
  "$1" --urls "$url" & pid=$!
  for _ in $(seq 100); do curl -s -o /dev/null "$url/health" && break; sleep 0.1; done
  service_says "$url/health" '"status":"Healthy"' && service_says "$url/score?causes=3" '"causes":[{' "[$row,$row]" &&
    service_says "$url/encode" '"codes":[[' "$row" && service_says "$url/score" '"row":0' '[1]' && service_says "$url/none" '"status":404' &&
    service_says "$url/openapi/v1.json" '"oneOf"' && service_says "$url/metrics" 'autoencoders_alarms_total{' || status=1
  kill "$pid"
  wait "$pid" && return "$status"
  echo "The service ends with $?"
  return 1
}

service_says() { # URL TEXT [BODY]
  local answer body=()
  [ $# -gt 2 ] && body=(-H 'content-type: application/json' -d "$3")
  answer=$(curl -s -m 10 "${body[@]}" "$1")
  grep -qF "$2" <<<"$answer" && return 0
  echo "$1 does not say $2: $answer"
  return 1
}
