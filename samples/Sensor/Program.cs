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
AnomalyDetector detector = AnomalyDetector.Train(history, FalseAlarms);
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
    if (detector.Score(stream[row]) > detector.Threshold)
    {
        flagged++;
        found += faulty[row] ? 1 : 0;
    }
}
TimeSpan scoring = Stopwatch.GetElapsedTime(scoringBegan);
long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;

int faultyRows = faulty.Count(fault => fault);
Console.WriteLine(
    $"""
    network      {SensorAutoencoder.InputLength} sensors, code of {SensorAutoencoder.CodeLength}, {SensorAutoencoder.ParameterCount} parameters
    training     {training.TotalMilliseconds:F0} ms on {HistoryRows:N0} rows of a sound machine
    first score  {firstScore.TotalMilliseconds:F0} ms after the start of the process
    scoring      {scoring.TotalNanoseconds / StreamRows:F0} ns a row, {StreamRows:N0} rows, {allocated} bytes allocated
    anomalies    {flagged:N0} rows flagged: {found:N0} of the {faultyRows:N0} rows with a real fault, {flagged - found:N0} false alarms
    """);
