# The study of series runs on its own series, on a file with gaps and a label, and on a stream of rows in which some cannot be read.
series_sample() {
  local program=samples/Series/bin/Release/net10.0/Series rows="$work/rows.csv"
  "$program" --report "$work/made.html" | tee "$work/series.log" || return 1
  grep -q '^series alarms=3 found=3/3 false=0 ' "$work/series.log" && grep -q 'id="series"' "$work/made.html" || return 1

  awk 'BEGIN { print "time;load;heat;fault"; for (i = 0; i < 900; i++) { f = (i >= 700 && i < 760)
    printf "%d;%.4f;%s;%d\n", 1700000000 + i, sin(i / 4), (i % 97 == 5 ? "" : sprintf("%.4f", f ? 0.9 : cos(i / 4))), f } }' >"$rows"
  "$program" --data "$rows" --label fault --window 20 --false-alarms 0.02 | tee "$work/series.log" || return 1
  grep -q ' found=1/1 ' "$work/series.log" || return 1
  { head -600 "$rows"; echo "1700000599;nothing"; tail -n +601 "$rows"; } |
    "$program" --live --label fault --window 20 --learn 500 --false-alarms 0.02 --save "$work/watch.safetensors" >"$work/series.log" \
      2>"$work/bad.log" || return 1
  cat "$work/series.log" "$work/bad.log"
  grep -q '1700000[67][0-9][0-9]: alarm, .* heat ' "$work/series.log" && grep -q '^line 601: 2 fields instead of 4' "$work/bad.log" || return 1
  # Another run goes on with the detector, and counts on from the alarms so far.
  { head -1 "$rows"; tail -100 "$rows"; } | "$program" --live --label fault --window 20 --load "$work/watch.safetensors" |
    grep -q '^series alarms=[1-9][0-9]* rows=100$'
}

# The small table of choices: the network knows more than popularity after three epochs.
choices_sample() {
  samples/Recommender/bin/Release/net10.0/Recommender --choices small --epochs 3 --batch 50 | tee "$work/choices.log" || return 1
  awk '/^choices / { split($2, p, /[=\/]/); split($4, v, /[=\/]/); ok = v[2] > 3 * p[2] } END { exit !ok }' "$work/choices.log"
}
