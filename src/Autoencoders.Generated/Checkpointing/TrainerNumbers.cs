using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>All that a trainer remembers between steps beside blocks of floats, as JSON in a file.</summary>
internal sealed record TrainerNumbers
{
    /// <summary>The learning rate of the optimiser.</summary>
    public required double LearningRate { get; init; }

    /// <summary>What the optimiser remembers beside its slots.</summary>
    public required double[] Optimizer { get; init; }

    /// <summary>The seed and the number of the last step of <c>Step</c>.</summary>
    public required int Seed { get; init; }

    /// <inheritdoc cref="Seed"/>
    public required long Step { get; init; }

    /// <summary>What has been learnt from; null where nothing was observed.</summary>
    public required OnlineNumbers? Online { get; init; }

    /// <summary>What can't be the numbers of a trainer whose optimiser has so many; null where all can.</summary>
    public string? Wrong(int optimizerNumbers)
    {
        if (!double.IsFinite(LearningRate) || LearningRate < 0)
            return $"a learning rate of {LearningRate}";
        if (Optimizer.Length != optimizerNumbers)
            return $"{Optimizer.Length} numbers of an optimiser that has {optimizerNumbers}";
        if (!Array.TrueForAll(Optimizer, double.IsFinite))
            return "a number of the optimiser that is not finite";
        if (Step < 0)
            return $"step {Step}";
        if (Online is { Step: < 0 })
            return $"online step {Online.Step}";
        return Online is { Seen: < 0 or > Reservoir.MostSeen } ? $"{Online.Seen} samples seen" : null;
    }
}

/// <summary>Where online learning stands.</summary>
internal sealed record OnlineNumbers
{
    /// <summary>The number of the last step.</summary>
    public required long Step { get; init; }

    /// <summary>The samples observed.</summary>
    public required long Seen { get; init; }

    /// <summary>The random numbers drawn to keep samples.</summary>
    public required ulong Kept { get; init; }

    /// <summary>The random numbers drawn to choose rows.</summary>
    public required ulong Drawn { get; init; }
}

/// <summary>Reads and writes <see cref="TrainerNumbers"/> without reflection; numbers survive bit for bit.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TrainerNumbers))]
internal sealed partial class TrainerJson : JsonSerializerContext;
