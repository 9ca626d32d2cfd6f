namespace Autoencoders.Hosting;

/// <summary>The facts of a pool that gauges measure.</summary>
internal interface IMeasuredPool
{
    /// <summary>The number of models in memory.</summary>
    int Count { get; }

    /// <summary>The bytes of their files.</summary>
    long Bytes { get; }
}
