namespace Autoencoders;

/// <summary>The kinds of codes, as <see cref="NetworkDescription.CodeKind"/> names them.</summary>
public static class CodeKinds
{
    /// <summary>Fewer values than the input: <see cref="CodeAttribute"/>.</summary>
    public const string Bottleneck = "bottleneck";

    /// <summary>
    /// A code that small changes of the input hardly change: <see cref="ContractiveCodeAttribute"/>. Its facts are
    /// <see cref="FactNames.Weight"/> and <see cref="FactNames.Probes"/>.
    /// </summary>
    public const string Contractive = "contractive";

    /// <summary>Few active units: <see cref="SparseCodeAttribute"/>. The facts are those of its layer.</summary>
    public const string Sparse = "sparse";

    /// <summary>A normal distribution: <see cref="VariationalCodeAttribute"/>. The facts are those of its layer.</summary>
    public const string Variational = "variational";

    /// <summary>Entries of a codebook: <see cref="VectorQuantizedCodeAttribute"/>. The facts are those of its layer.</summary>
    public const string VectorQuantized = "vectorquantized";

    /// <summary>A few levels in each channel: <see cref="FiniteScalarCodeAttribute"/>. The facts are those of its layer.</summary>
    public const string FiniteScalar = "finitescalar";
}
