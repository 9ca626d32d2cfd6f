namespace Autoencoders.Generator.Initializers;

/// <summary>The initializers that a layer can name; a new one is its file and its row.</summary>
internal static class InitializerCatalog
{
    /// <summary>The member of the enum that is no kind: it stands for the one that suits the layer's activation.</summary>
    public const string Default = "Default";

    public static IReadOnlyList<InitializerKind> All { get; } =
    [
        GlorotUniform.Kind,
        GlorotNormal.Kind,
        HeUniform.Kind,
        HeNormal.Kind,
        LecunUniform.Kind,
        LecunNormal.Kind,
        Orthogonal.Kind,
        Zeros.Kind,
        Constant.Kind,
        HeUniformWidening.Kind,
        PyTorchUniform.Kind,
    ];

    public static InitializerKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
