# The sample of a fleet with a real PostgreSQL server: 300 pumps on two silos learn, one silo is killed, every pump answers again, and none
# lost more rows than it may between two saves.
fleet() {
  samples/Fleet/with-postgres.sh samples/Fleet/bin/Release/net10.0/Fleet measure --pumps 300 --seconds 2 --checkpoint-rows 128 |
    tee "$work/fleet.log" || return 1
  grep -q '^recovery .* all 300 pumps had answered again' "$work/fleet.log"
}
