namespace Autoencoders;

/// <summary>Which of the samples seen a full reservoir keeps.</summary>
public enum ReservoirPolicy
{
    /// <summary>
    /// Each sample of the whole stream with the same probability (Vitter's algorithm R): what was learned is not forgotten.
    /// </summary>
    Uniform,

    /// <summary>The latest samples: training follows what drifts.</summary>
    Latest,
}
