namespace Autoencoders;

/// <summary>Ends the innermost residual span: <c>output = activation(span(input) + input)</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class EndResidualAttribute : ActivatedAttribute
{
    /// <summary>The sum itself.</summary>
    public EndResidualAttribute()
    {
    }

    /// <summary>The activation of the sum.</summary>
    /// <param name="activation">What is applied to each sum.</param>
    public EndResidualAttribute(Activation activation)
        : base(activation)
    {
    }
}
