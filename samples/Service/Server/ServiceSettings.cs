namespace ServiceSample;

/// <summary>The section <c>Service</c> of appsettings.json, of the environment (<c>Service__MaxRows</c>) and of the command line
/// (<c>--Service:MaxRows 100</c>).</summary>
internal sealed class ServiceSettings
{
    /// <summary>The file of the detector; a relative path begins at the folder of the program.</summary>
    public string Model { get; set; } = "pump.safetensors";

    /// <summary>The time that a new file must have stood still before it is loaded.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The bytes that the body of a request may have.</summary>
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>The rows that a request may have.</summary>
    public int MaxRows { get; set; } = 4096;

    /// <summary>The time that a request may take, its body included.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The time that the service goes on answering after it was told to stop, for balancers to notice.</summary>
    public TimeSpan Drain { get; set; }

    /// <summary>Refuses settings that no service can run with.</summary>
    /// <exception cref="FormatException">A setting is out of its range.</exception>
    public void Require()
    {
        Require(Model.Length > 0, nameof(Model), Model, "the path of a file");
        Require(Settle >= TimeSpan.Zero && Settle <= TimeSpan.FromMinutes(1), nameof(Settle), Settle, "a time of at most a minute");
        Require(MaxBodyBytes is >= 2 and <= 1 << 30, nameof(MaxBodyBytes), MaxBodyBytes, "2 to 1073741824");
        Require(MaxRows is >= 1 and <= 1 << 20, nameof(MaxRows), MaxRows, "1 to 1048576");
        Require(
            RequestTimeout > TimeSpan.Zero && RequestTimeout <= TimeSpan.FromHours(1), nameof(RequestTimeout), RequestTimeout,
            "a time above zero and of at most an hour");
        Require(Drain >= TimeSpan.Zero && Drain <= TimeSpan.FromHours(1), nameof(Drain), Drain, "a time of at most an hour");
    }

    private static void Require<T>(bool isGood, string name, T value, string range)
    {
        if (!isGood)
            throw new FormatException($"The setting Service:{name} must be {range}; it is '{value}'.");
    }
}
