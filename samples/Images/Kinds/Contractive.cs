namespace Images.Kinds;

/// <summary>How far the features of an image move when the image does.</summary>
internal static class Contractive
{
    public static Outcome Try(Study study)
    {
        Outcome outcome = study.Train("contractive", new ContractiveAutoencoder(study.Settings.Seed), out var result);
        return outcome with { Figures = [("jacobian", result.Epochs[^1].Find("contraction")!.Value.Value)] };
    }
}
