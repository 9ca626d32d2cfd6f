# Reports must be whole in a browser, on a phone and on a wide screen: each section there, each image and drawing with something in it,
# nothing wider than the page, no text too small to read, and nothing for the browser to complain of; titles and labels try to run a script.
report() {
  local project=tests/Autoencoders.Generated.ReportPages width status=0
  pages="$work/pages"
  dotnet run -c Release --project "$project" -- "$pages" && cp "$project/look.html" "$pages" || return 1
  for width in 390 1400; do
    looks everything.html $width "run losses reconstructions drawn codes units errors filters layers" 92 19 || status=1
    looks series.html $width "run losses reconstructions codes errors layers" 0 25 || status=1
    looks alarms.html $width "run alarms losses reconstructions codes errors layers" 0 10 || status=1
    looks watched.html $width "run series losses layers" 0 11 || status=1
    looks conditional.html $width "run losses reconstructions drawn codes units errors layers" 28 15 || status=1
    looks entries.html $width "run losses reconstructions codes entries errors filters layers" 32 15 || status=1
    looks network.html $width "run filters layers" 8 0 || status=1
  done
  return "$status"
}

# PAGE WIDTH SECTIONS IMAGES DRAWINGS: compares what the browser sees with what must be seen.
looks() {
  echo "-- $1, $2 pixels wide"
  timeout 120 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/browser" --window-size=1500,900 \
    --allow-file-access-from-files --enable-logging=stderr --virtual-time-budget=10000 \
    --dump-dom "file://$pages/look.html?page=$1&width=$2" >"$work/dom" 2>"$work/console" || { cat "$work/console"; return 1; }
  sed -n '/<pre id="seen">/,/<\/pre>/{s/<[^>]*>//g;p}' "$work/dom" >"$work/seen"
  cat >"$work/expected" <<TEXT
sections $3
width $2 needed $2
elements too wide 0
images $4 broken 0
drawings $5 empty 0
texts too small 0
links astray 0
scripts 0
TEXT
  diff "$work/expected" "$work/seen" || return 1
  if grep CONSOLE "$work/console"; then return 1; fi
}
