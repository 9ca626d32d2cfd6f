namespace Images.Kinds;

/// <summary>How well an image is told when nine of ten features must be silent, beside a dense code.</summary>
internal static class Sparse
{
    public static Outcome Try(Study study)
    {
        Outcome dense = study.Train("dense", new DenseAutoencoder(study.Settings.Seed), out _);
        SparseAutoencoder network = new(study.Settings.Seed);
        Outcome sparse = study.Train("sparse", network, out _);

        long silent = 0;
        float[] code = new float[SparseAutoencoder.CodeLength];
        for (int row = 0; row < study.Images.Validation.Count; row++)
        {
            network.Encode(study.Images.Validation[row], code);
            silent += code.Count(value => value == 0);
        }

        return sparse with
        {
            Figures =
            [
                ("silent", (double)silent / study.Images.Validation.Count / code.Length),
                ("dense", dense.TestError),
                ("ratio", sparse.TestError / dense.TestError),
            ],
        };
    }
}
