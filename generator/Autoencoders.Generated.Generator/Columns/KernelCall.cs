using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Columns;

/// <summary>A call of the library in emitted code.</summary>
/// <param name="Method">The method.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record KernelCall(string Method, params string[] Arguments)
{
    public void Write(SourceWriter writer) => writer.Call(Method, Arguments);
}
