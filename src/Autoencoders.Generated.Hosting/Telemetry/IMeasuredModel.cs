namespace Autoencoders.Hosting;

/// <summary>The facts of a model that gauges measure.</summary>
internal interface IMeasuredModel
{
    bool IsReady { get; }

    long Version { get; }

    TimeSpan Age { get; }

    /// <summary>The drift of the scores of the version in service; null where it is unknown.</summary>
    double? Drift { get; }
}
