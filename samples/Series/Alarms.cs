using System.Globalization;
using Autoencoders;

namespace SeriesStudy;

/// <summary>Prints the alarms of a stream as its rows come.</summary>
/// <param name="detector">What judges the rows; at the beginning of its stream.</param>
/// <param name="names">One name a channel of the series.</param>
/// <param name="saved">The alarm to go on with; null for a new one.</param>
internal sealed class Alarms<TNetwork>(
    StreamingDetector<TNetwork> detector, IReadOnlyList<string> names, AlarmMonitor? saved = null)
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly AlarmMonitor _monitor = saved ?? new AlarmMonitor(AlarmDefaults.Rule, detector.Threshold);

    /// <summary>The detector.</summary>
    public StreamingDetector<TNetwork> Detector => detector;

    /// <summary>The number of alarms so far.</summary>
    public long Count => _monitor.Alarms;

    /// <summary>Takes the next row.</summary>
    /// <param name="row">One value a channel of the detector.</param>
    /// <param name="name">What the row is called.</param>
    /// <returns>True while an alarm is on.</returns>
    public bool Push(ReadOnlySpan<float> row, string name)
    {
        if (!detector.Push(row, out StreamVerdict verdict))
            return false;
        AlarmChange change = _monitor.Add(verdict.Score);
        if (change == AlarmChange.Raised)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: alarm, score {verdict.Score / verdict.Threshold:0.00} times the threshold, p-value "
                + $"{detector.Scores.PValue(verdict.Score):0.####}: {Causes.Of(detector, names)}"));
        }
        else if (change == AlarmChange.Cleared)
            Console.WriteLine($"{name}: the alarm is over");
        return _monitor.IsOn;
    }

    /// <summary>Writes network, scaler and threshold, and the alarm as it stands.</summary>
    /// <param name="file">The weights file; null for none.</param>
    public void Save(FileInfo? file)
    {
        if (file is null)
            return;
        file.Directory?.Create();
        detector.Save(file.FullName, new ScoreMonitors { Alarm = _monitor });
    }

    /// <summary>Begins anew behind a gap.</summary>
    public void Reset()
    {
        detector.Reset();
        _monitor.Reset();
    }
}
