using System.Diagnostics;
using Autoencoders;
using Sensor;

const int HistoryRows = 20_000;
const int StreamRows = 500_000;
const float FaultRate = 0.0005f;
const double FalseAlarms = 0.001;

// The past: a machine that was sound.
Dataset history = new Machine(seed: 1).Run(HistoryRows, out _);
long trainingBegan = Stopwatch.GetTimestamp();
(Dataset past, Dataset held) = history.Split(validationFraction: 0.5, seed: 1);
StandardScaler scaler = StandardScaler.Fit(past);
var network = new SensorAutoencoder(seed: 1);
new Trainer<SensorAutoencoder>(network, new Adam(0.003))
    .Fit(scaler.Transform(past), new TrainingOptions { Epochs = 20, BatchSize = 64 });

// The threshold comes from rows that training has not seen: its own it reconstructs a little too well.
AnomalyDetector<SensorAutoencoder> detector = AnomalyDetector<SensorAutoencoder>.Calibrate(network, held, FalseAlarms, scaler);
TimeSpan training = Stopwatch.GetElapsedTime(trainingBegan);
detector.Score(history[0]);
TimeSpan firstScore = DateTime.Now - Process.GetCurrentProcess().StartTime;

// The present: one that now and then has a fault.
Dataset stream = new Machine(seed: 2, FaultRate).Run(StreamRows, out bool[] faulty);
int flagged = 0;
int found = 0;
long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
long scoringBegan = Stopwatch.GetTimestamp();
for (int row = 0; row < stream.Count; row++)
{
    if (detector.IsAnomaly(stream[row]))
    {
        flagged++;
        found += faulty[row] ? 1 : 0;
    }
}
TimeSpan scoring = Stopwatch.GetElapsedTime(scoringBegan);
long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;

int faultyRows = faulty.Count(fault => fault);
double falseAlarms = (flagged - found) / (double)(StreamRows - faultyRows);
RateInterval promised = detector.FalseAlarmInterval;
Console.WriteLine(
    $"""
    network      {SensorAutoencoder.InputLength} sensors, code of {SensorAutoencoder.CodeLength}, {SensorAutoencoder.ParameterCount} parameters
    training     {training.TotalMilliseconds:F0} ms on {HistoryRows:N0} rows of a sound machine
    first score  {firstScore.TotalMilliseconds:F0} ms after the start of the process
    scoring      {scoring.TotalNanoseconds / StreamRows:F0} ns a row, {StreamRows:N0} rows, {allocated} bytes allocated
    anomalies    {flagged:N0} rows flagged: {found:N0} of the {faultyRows:N0} rows with a real fault, {flagged - found:N0} false alarms
    false alarms {falseAlarms:P3} of the sound rows; {FalseAlarms:P1} wanted, {promised.Lower:P3} to {promised.Upper:P3} calibrated
    """);
