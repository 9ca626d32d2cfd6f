namespace SeriesStudy;

/// <summary>The options of a run.</summary>
internal sealed record Settings
{
    /// <summary>The series; null for the made one.</summary>
    public FileInfo? Data { get; init; }

    /// <summary>The folder of the Skoltech Anomaly Benchmark; null for none.</summary>
    public DirectoryInfo? Skab { get; init; }

    /// <summary>A folder of labeled series to compare methods on; null for none.</summary>
    public DirectoryInfo? Study { get; init; }

    /// <summary>The column that is not 0 where the machine was at fault; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>The column of the time; null for one that is called like a time, or none.</summary>
    public string? Time { get; init; }

    /// <summary>The columns that are not read.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>The character between fields; null to find out.</summary>
    public char? Separator { get; init; }

    /// <summary>The rows of a window.</summary>
    public required int Window { get; init; }

    /// <summary>The first rows, which are taken for normal; null for half of a file, and 1,000 of a stream.</summary>
    public int? Learn { get; init; }

    /// <summary>The share of normal rows that may be taken for anomalies.</summary>
    public required double FalseAlarms { get; init; }

    /// <summary>The epochs at most.</summary>
    public required int Epochs { get; init; }

    /// <summary>Chooses the initial weights and the order of the windows.</summary>
    public required int Seed { get; init; }

    /// <summary>True if rows are read from standard input.</summary>
    public bool IsLive { get; init; }

    /// <summary>The report to write; null for none.</summary>
    public FileInfo? Report { get; init; }

    /// <summary>The weights file of the detector to write; null for none.</summary>
    public FileInfo? Save { get; init; }

    /// <summary>The weights file of the detector to watch with; null to learn one.</summary>
    public FileInfo? Load { get; init; }
}
