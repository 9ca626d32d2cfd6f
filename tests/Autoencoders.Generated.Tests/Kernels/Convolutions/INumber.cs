namespace Autoencoders.Tests.Kernels;

/// <summary>A number as a type, of which windows are put together.</summary>
internal interface INumber
{
    static abstract int Value { get; }
}
