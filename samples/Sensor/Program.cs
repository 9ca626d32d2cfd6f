using System.Diagnostics;
using System.Globalization;
using Autoencoders;
using Sensor;

const float FaultRate = 0.0005f;
const float WearARow = 2e-5f;

return Command.Run(args, static (arguments, cancellation) => Run(arguments.Seed, arguments.Rows, cancellation));

static void Run(int seed, int rows, CancellationToken cancellation)
{
    Console.WriteLine($"{SensorAutoencoder.Architecture}, {SensorAutoencoder.ParameterCount} parameters");
    ulong machines = 3 * (ulong)seed;
    var learner = new Learner(new Machine(machines), seed, new EpochLines(), cancellation);
    Watch watch = learner.Calibrate();
    TimeSpan start = DateTime.Now - Process.GetCurrentProcess().StartTime;

    FaultReport faults = FaultReport.Of(watch, new Machine(machines + 1, FaultRate), rows);
    DriftReport drift = new DriftStudy(learner, new Machine(machines + 2, wear: WearARow), cancellation).Run();

    RateInterval promised = watch.Detector.FalseAlarmIntervalIn(faults.Rows - faults.Faulty);
    Console.Write(Picture.Of(drift.Levels));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        start        {start.TotalMilliseconds:F0} ms; {Learner.LearnedRows:N0} rows learned, {Learner.HeldRows:N0} calibrated with
        watching     {faults.Time.TotalNanoseconds / rows:F0} ns a row, {faults.Allocated} bytes allocated in {rows:N0} rows
        faults       {faults.Found:N0} of {faults.Faulty:N0} rows found; {(faults.HasDrifted ? "taken for drift" : "not taken for drift")}
        false alarms {faults.FalseAlarmRate:P3} of the sound rows; {promised.Lower:P3} to {promised.Upper:P3} in 95% of all cases
        drift        noticed after {drift.Rows:N0} rows, {drift.Wear:F2} °C off: {drift.Wear / drift.Noise:F1} times the sensor's noise;
                     {drift.Alarms} rows had stood out, as {drift.Rows * Learner.FalseAlarms:F0} would without drift
        cause        {Machine.Sensors[drift.Cause.Sensor]} shows {drift.Cause.Offset:F2} more than the others tell

        A fault is repaired, not learned. If the machine is to run so from now on:
        learning     {drift.AlarmsBefore:P2} of the rows stood out with the worn bearing; {drift.AlarmsAfter:P2} do when it is learned
        """));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"sensor allocated={faults.Allocated} found={faults.FoundRate:F4} false_alarms={faults.FalseAlarmRate:F5} drift_rows={drift.Rows} "
        + $"drift={drift.Wear:F3} cause={drift.Cause.Sensor} before={drift.AlarmsBefore:F5} after={drift.AlarmsAfter:F5}"));
}
