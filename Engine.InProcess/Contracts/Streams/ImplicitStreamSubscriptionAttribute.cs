using Orleans.Streams;

namespace Orleans.Streams
{
    /// <summary>Chooses stream namespaces.</summary>
    public interface IStreamNamespacePredicate
    {
        string PredicatePattern { get; }

        bool IsMatch(string streamNamespace);
    }
}

namespace Orleans
{
    /// <summary>Subscribes the grain to every stream of a namespace whose key is the grain's key.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    public class ImplicitStreamSubscriptionAttribute : Attribute
    {
        public ImplicitStreamSubscriptionAttribute() => Predicate = new AnyNamespace();

        public ImplicitStreamSubscriptionAttribute(string streamNamespace) => Predicate = new OneNamespace(streamNamespace.Trim());

        public ImplicitStreamSubscriptionAttribute(Type predicateType) =>
            Predicate = (IStreamNamespacePredicate)Activator.CreateInstance(predicateType)!;

        public IStreamNamespacePredicate Predicate { get; }

        private sealed class AnyNamespace : IStreamNamespacePredicate
        {
            public string PredicatePattern => "*";

            public bool IsMatch(string streamNamespace) => true;
        }

        private sealed class OneNamespace(string name) : IStreamNamespacePredicate
        {
            public string PredicatePattern => name;

            public bool IsMatch(string streamNamespace) => string.Equals(name, streamNamespace, StringComparison.Ordinal);
        }
    }
}
