namespace Autoencoders.Tool;

/// <summary>A class to write.</summary>
/// <param name="Remarks">What to know before it is trusted, and how to load the file.</param>
/// <param name="Input">The shape of a sample, channels last.</param>
/// <param name="Layers">The attributes of the layers.</param>
/// <param name="Code">The number of the layer that makes the code, from 0.</param>
internal sealed record DeclaredClass(
    IReadOnlyList<string> Remarks, IReadOnlyList<int> Input, IReadOnlyList<DeclaredLayer> Layers, int Code)
{
    /// <summary>The activation of the output, where the layers are those of the encoder and the decoder is their mirror; otherwise null.</summary>
    public Activation? Output { get; init; }

    public void Write(string name, TextWriter output)
    {
        output.WriteLine("using Autoencoders;");
        output.WriteLine();
        foreach (string remark in Remarks)
            output.WriteLine(remark.Length == 0 ? "//" : $"// {remark}");
        output.WriteLine(Output is { } activation ? $"[Autoencoder(Output = Activation.{activation})]" : "[Autoencoder]");
        output.WriteLine($"[Input({string.Join(", ", Input)})]");
        for (int i = 0; i < Layers.Count; i++)
        {
            output.WriteLine($"[{Layers[i].Text}]");
            if (i == Code && !Layers[i].IsCode)
                output.WriteLine("[Code]");
        }
        output.WriteLine($"public sealed partial class {name};");
    }
}
