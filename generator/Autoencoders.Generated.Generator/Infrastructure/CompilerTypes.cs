// Types that the compiler asks for and netstandard2.0 does not have. They are written here, as the generator that would add them to the
// compilation does so in an order that differs from build to build, and two builds of a commit are to be equal.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
