namespace Images.Kinds;

/// <summary>How evenly the entries of a codebook are used.</summary>
internal static class VectorQuantized
{
    public static Outcome Try(Study study)
    {
        Outcome outcome = study.Train("vector-quantized", new VectorQuantizedAutoencoder(study.Settings.Seed), out var result);
        var use = result.Epochs[^1].CodeUse!.Value;
        return outcome with { Figures = [("entries", use.Units), ("perplexity", use.Perplexity), ("dead", use.Dead)] };
    }
}
