using System.Text;

namespace Autoencoders.Keras;

/// <summary>The names of classes in paths: <c>Conv2DTranspose</c> is <c>conv2d_transpose</c>, and the second one <c>conv2d_transpose_1</c>.</summary>
internal static class KerasClasses
{
    private static readonly string[] s_known =
    [
        "Dense", "TimeDistributed", "Conv1D", "Conv2D", "Conv3D", "DepthwiseConv1D", "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D",
        "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose", "BatchNormalization", "LayerNormalization", "GroupNormalization",
        "GRU", "LSTM", "SimpleRNN", "Bidirectional", "Embedding", "MultiHeadAttention", "PReLU", "Normalization",
    ];

    /// <summary>The names of models, which are layers of others.</summary>
    private static readonly string[] s_models = ["functional", "sequential", "model"];

    /// <summary>The class that a name without its number stands for; null for a name that somebody chose.</summary>
    public static string? Of(string name)
    {
        string plain = WithoutNumber(name);
        return Array.Find(s_known, one => PathName(one) == plain);
    }

    /// <summary>True for a name of Keras, whose number is its place among those of its kind.</summary>
    public static bool IsNumbered(string name) => Of(name) is not null || Array.IndexOf(s_models, WithoutNumber(name)) >= 0;

    /// <summary>The name of a class in paths.</summary>
    public static string PathName(string name)
    {
        var path = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = char.IsAsciiLetterUpper(name[i]) && i > 0
                && (char.IsAsciiLetterLower(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            if (startsWord)
                path.Append('_');
            path.Append(char.ToLowerInvariant(name[i]));
        }
        return path.ToString();
    }

    private static string WithoutNumber(string name)
    {
        int end = name.LastIndexOf('_');
        return end > 0 && end + 1 < name.Length && name.AsSpan(end + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..end] : name;
    }
}
