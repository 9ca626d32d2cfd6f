namespace ServiceSample.Load;

/// <summary>The options of the program.</summary>
internal sealed record Settings
{
    /// <summary>The services to load, by their names in the table: programs or their .dll.</summary>
    public required IReadOnlyList<(string Name, string Program)> Services { get; init; }

    /// <summary>The same service with ONNX Runtime; null for none.</summary>
    public string? Onnx { get; init; }

    /// <summary>The file to save a model in, instead of a load test; null for a load test.</summary>
    public string? Learn { get; init; }

    /// <summary>Chooses the pump and the first weights.</summary>
    public required int Seed { get; init; }

    /// <summary>The seconds of each measurement.</summary>
    public required double Seconds { get; init; }

    /// <summary>The times that each service is measured, in turn with the others.</summary>
    public required int Rounds { get; init; }

    /// <summary>The times that a model takes the place of another under load.</summary>
    public required int Swaps { get; init; }

    /// <summary>The damaged files that are put in their place meanwhile.</summary>
    public required int Damaged { get; init; }
}
