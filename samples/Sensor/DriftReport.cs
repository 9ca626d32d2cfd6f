namespace Sensor;

/// <summary>How a machine that wears was watched, and then learned.</summary>
/// <param name="Rows">The rows until the drift was noticed.</param>
/// <param name="Wear">By how many °C the bearing was warmer then.</param>
/// <param name="Noise">The standard deviation of that sensor's noise, in °C.</param>
/// <param name="Alarms">The rows that had stood out until then.</param>
/// <param name="Cause">The sensor that strays.</param>
/// <param name="AlarmsBefore">The share of rows that stand out when the bearing is worn.</param>
/// <param name="AlarmsAfter">The same when the network has learned how it runs now.</param>
/// <param name="Levels">How the chart went, before and after.</param>
internal sealed record DriftReport(
    int Rows, float Wear, double Noise, int Alarms, Cause Cause, double AlarmsBefore, double AlarmsAfter, IReadOnlyList<double> Levels);
