using System.Diagnostics;

namespace Autoencoders.Hosting;

/// <summary>A call that is being measured, until it is disposed of.</summary>
internal readonly ref struct MeteredCall(ModelMeter meter, Operation operation, long start, Activity? activity) : IDisposable
{
    /// <summary>Measures the work of a call that did not throw.</summary>
    public void Complete(int rows, int alarms = 0) => meter.Complete(rows, alarms);

    public void Dispose()
    {
        meter.End(operation, start);
        activity?.Dispose();
    }
}
