using System.Diagnostics;

namespace Autoencoders.Hosting;

/// <summary>The names by which metrics and traces are subscribed to.</summary>
/// <remarks>
/// With OpenTelemetry: <c>metrics.AddMeter(HostingTelemetry.MeterName)</c> and <c>traces.AddSource(HostingTelemetry.ActivitySourceName)</c>.
/// </remarks>
public static class HostingTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Autoencoders.Generated";

    /// <summary>
    /// The name of the activity source. It has an activity for each load, each training and, while somebody listens, each call; an activity of
    /// a call is allocated.
    /// </summary>
    public const string ActivitySourceName = "Autoencoders.Generated";

    /// <summary>The tag with the name of the network's class.</summary>
    internal const string NetworkTag = "autoencoder.network";

    /// <summary>The tag with the name that the model was registered by.</summary>
    internal const string ModelTag = "autoencoder.model";

    /// <summary>The tag with the kind of a call.</summary>
    internal const string OperationTag = "autoencoder.operation";

    internal static ActivitySource Activities { get; } = new(ActivitySourceName);
}
