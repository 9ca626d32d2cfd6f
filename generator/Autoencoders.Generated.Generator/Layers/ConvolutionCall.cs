using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Layers;

/// <summary>A kernel of the library with its type arguments, of which the epilogue is still open.</summary>
/// <param name="Kernel">The kernel, a star in place of the epilogue.</param>
/// <param name="Declare">Declares the types that it names, each once.</param>
internal sealed record ConvolutionCall(string Kernel, Action<SourceWriter> Declare)
{
    public string With(string epilogue) => Kernel.Replace("*", epilogue);
}
