# Each program of samples/Quickstart is at most 40 lines and runs as a user runs it: dotnet run NAME.cs.
quickstarts() {
  local program status=0
  for program in samples/Quickstart/*.cs; do
    echo "-- $(basename "$program")"
    if [ "$(wc -l <"$program")" -gt 40 ]; then echo "more than 40 lines"; status=1; fi
    case "$program" in
      */service.cs) served "$program" || status=1 ;;
      *) (cd samples/Quickstart && dotnet run "$(basename "$program")") || status=1 ;;
    esac
  done
  rm -f samples/Quickstart/*.safetensors
  return "$status"
}

# PROGRAM: starts the service, asks it for the score of one row, and stops it.
served() {
  local answer="" url=http://127.0.0.1:5080 pid
  dotnet build -v quiet "$1" || return 1
  (cd samples/Quickstart && exec timeout 100 dotnet run --no-build "$(basename "$1")" -- --urls "$url" >"$work/service.log" 2>&1) &
  pid=$!
  for _ in $(seq 120); do
    answer=$(curl -s -m 5 "$url/score" -H 'content-type: application/json' -d '[1200,6,60,1.2,3]') && break
    sleep 0.5
  done
  kill "$pid"; wait "$pid"
  echo "$answer"
  grep -q '"isAnomaly":' <<<"$answer"
}
