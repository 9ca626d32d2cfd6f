namespace Autoencoders.Kernels;

/// <summary>
/// The operations of a tile of sums on a bare vector. As the sums are locals of the runtime's own type, the compiler adds to them in
/// place; inside a struct such as <see cref="ILanes{TSelf}"/> it moves each of them once a step.
/// </summary>
/// <typeparam name="T">The vector.</typeparam>
internal interface IRegister<T>
    where T : struct
{
    /// <summary>The floats of a vector.</summary>
    static abstract nint Count { get; }

    /// <summary>The same value in every lane.</summary>
    static abstract T Create(float value);

    /// <summary>Reads neighbors in memory.</summary>
    static abstract T Load(ref readonly float source, nint index);

    /// <summary>Writes neighbors in memory.</summary>
    static abstract void Store(T value, ref float destination, nint index);

    /// <summary><c>a * b + c</c>, rounded as <see cref="ILanes{TSelf}.MultiplyAdd"/> does.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>The value that an epilogue makes of a sum.</summary>
    static abstract T Apply<TEpilogue>(T sum, T operand)
        where TEpilogue : struct, IEpilogue;
}
